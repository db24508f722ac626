package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;
import java.time.Duration;

/** A workload over UDP that tells what became of its datagrams. */
public interface MeasuresDatagrams {

    /** Datagrams that were sent and not received, of those sent. */
    LowerIsBetter<MeasuresDatagrams, Percentage> LOSS =
            new LowerIsBetter<>("loss", Dimension.PERCENTAGE, true, MeasuresDatagrams.class);

    /** How unevenly the datagrams arrive, smoothed as in RFC 3550 §6.4.1. */
    LowerIsBetter<MeasuresDatagrams, Duration> JITTER =
            new LowerIsBetter<>("jitter", Dimension.LATENCY, true, MeasuresDatagrams.class);

    /** Speaks of the datagrams that were sent and not received, of those sent. */
    static LowerIsBetter<MeasuresDatagrams, Percentage> loss() {
        return LOSS;
    }

    /** Speaks of how unevenly the datagrams arrive, smoothed as in RFC 3550 §6.4.1. */
    static LowerIsBetter<MeasuresDatagrams, Duration> jitter() {
        return JITTER;
    }
}
