package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import java.time.Duration;

/** A workload that tells how long its first TCP connection took, apart from what it moved over it. */
public interface MeasuresConnectTime {

    /** From asking for the connection until it was there; the name is no part of it, as an address is asked for. */
    LowerIsBetter<MeasuresConnectTime, Duration> CONNECT_TIME =
            new LowerIsBetter<>("connect time", Dimension.LATENCY, false, MeasuresConnectTime.class);

    /** Speaks of the time that the TCP connection took. */
    static LowerIsBetter<MeasuresConnectTime, Duration> connectTime() {
        return CONNECT_TIME;
    }
}
