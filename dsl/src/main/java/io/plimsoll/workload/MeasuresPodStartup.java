package io.plimsoll.workload;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.Optional;

/**
 * A workload that starts pods. All times are from asking for a pod until a watch reports the state, by the client's
 * monotonic clock. A pod that does not get there took longer than any limit.
 */
public interface MeasuresPodStartup extends MeasuresSamples {

    /** What repetitions record the samples until a pod has a node under. */
    String SCHEDULED = "time to scheduled";

    /** What repetitions record the samples until its container runs under. */
    String STARTED = "time to started";

    /** What repetitions record the samples until it is ready under. */
    String READY = "time to ready";

    /** Pods that became ready, per second from asking for the first until the last one is. */
    HigherIsBetter<MeasuresPodStartup, OperationRate> PODS_READY =
            new HigherIsBetter<>("pods ready", Dimension.OPERATION_RATE, MeasuresPodStartup.class);

    /** Speaks of that quantile of the times until a pod has a node. */
    static LowerIsBetter<MeasuresPodStartup, Duration> timeToScheduled(Percentile quantile) {
        return of(SCHEDULED, quantile);
    }

    /** Speaks of that quantile of the times until a pod's container runs. */
    static LowerIsBetter<MeasuresPodStartup, Duration> timeToStarted(Percentile quantile) {
        return of(STARTED, quantile);
    }

    /** Speaks of that quantile of the times until a pod is ready. */
    static LowerIsBetter<MeasuresPodStartup, Duration> timeToReady(Percentile quantile) {
        return of(READY, quantile);
    }

    /** Speaks of the pods that became ready, per second: {@code podsReady().isAtLeast(perMinute(60))}. */
    static HigherIsBetter<MeasuresPodStartup, OperationRate> podsReady() {
        return PODS_READY;
    }

    private static LowerIsBetter<MeasuresPodStartup, Duration> of(String quantity, Percentile quantile) {
        return new LowerIsBetter<>(quantity, Optional.of(quantile), Dimension.LATENCY, false, MeasuresPodStartup.class);
    }
}
