package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.Optional;

/** A workload that tells how long each of many operations took. */
public interface MeasuresLatency extends MeasuresSamples {

    /** What repetitions record the samples under. */
    String LATENCY = "latency";

    /** Speaks of that quantile of all operations, failed ones included: {@code latency(p99()).isAtMost(millis(200))}. */
    static LowerIsBetter<MeasuresLatency, Duration> latency(Percentile quantile) {
        return new LowerIsBetter<>(LATENCY, Optional.of(quantile), Dimension.LATENCY, false, MeasuresLatency.class);
    }
}
