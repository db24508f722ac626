package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.util.OptionalInt;

/**
 * qperf sending one TCP stream from client to server.
 *
 * @param messageLength bytes per write (-m), 1 B to 1 MiB
 */
public record QperfTcpBandwidth(DataSize messageLength) implements NetworkWorkload, MeasuresSentThroughput {

    public QperfTcpBandwidth {
        if (messageLength.bytes() < 1 || messageLength.bytes() > 1 << 20) {
            throw new IllegalArgumentException(
                    "a message of a TCP stream of qperf has 1 B to 1 MiB, but was asked for " + messageLength);
        }
    }

    /** Writes that many bytes at once, up to 1 MiB. */
    public QperfTcpBandwidth messageLength(DataSize length) {
        return new QperfTcpBandwidth(length);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(1);
    }

    @Override
    public String describe() {
        return "qperf TCP bandwidth, messages of " + messageLength;
    }
}
