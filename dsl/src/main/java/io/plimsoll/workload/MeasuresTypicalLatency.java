package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.List;

/**
 * A workload whose tool keeps the latency of each operation to itself and tells some percentiles of each run. What it can
 * promise is the percentile of a typical run: how runs differ is judged, how their operations are spread over all runs is
 * not known.
 */
public interface MeasuresTypicalLatency extends MeasuresMeanLatency {

    /** Returns the percentiles that its tool tells. */
    List<Percentile> percentiles();

    /** Speaks of the percentile of a typical run, as its tool tells it: {@code typicalLatency(p99()).isAtMost(micros(400))}. */
    static LowerIsBetter<MeasuresTypicalLatency, Duration> typicalLatency(Percentile percentile) {
        return new LowerIsBetter<>(
                "latency " + percentile + " of a typical run", Dimension.LATENCY, false, MeasuresTypicalLatency.class);
    }
}
