package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.Optional;

/** A workload that asks the API server to scale. */
public interface MeasuresScaleLatency extends MeasuresSamples {

    /** What repetitions record the samples under. */
    String SCALE = "scale latency";

    /** Speaks of that quantile of all requests to change the number of replicas; that they are there is not waited for. */
    static LowerIsBetter<MeasuresScaleLatency, Duration> scaleLatency(Percentile quantile) {
        return new LowerIsBetter<>(SCALE, Optional.of(quantile), Dimension.LATENCY, false, MeasuresScaleLatency.class);
    }
}
