package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.util.OptionalInt;

/**
 * qperf sending datagrams from client to server as fast as it can. Both ends stop counting at the same time, so that the
 * few that are under way then are among those lost.
 *
 * @param messageLength of each datagram (-m), 1 B to 65,000 B
 */
public record QperfUdpBandwidth(DataSize messageLength)
        implements NetworkWorkload, MeasuresSentThroughput, MeasuresMessageLoss {

    public QperfUdpBandwidth {
        if (messageLength.bytes() < 1 || messageLength.bytes() > 65_000) {
            throw new IllegalArgumentException(
                    "a datagram of qperf has 1 B to 65,000 B, but was asked for " + messageLength);
        }
    }

    /** Sends datagrams of that length, 1 B to 65,000 B. */
    public QperfUdpBandwidth messageLength(DataSize length) {
        return new QperfUdpBandwidth(length);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(1);
    }

    @Override
    public String describe() {
        return "qperf UDP bandwidth, datagrams of " + messageLength + ", as fast as it can";
    }
}
