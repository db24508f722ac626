package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/**
 * qperf sending a message to and fro. Its mean latency is half of the round trip, and it tells no percentile. Over UDP it
 * waits for a datagram that was lost until its end, and counts that as latency, of which nothing tells: on a path that
 * loses datagrams use sockperf under load.
 *
 * @param transport what carries the messages
 * @param messageLength of each message (-m), 1 B to 60,000 B
 */
public record QperfLatency(Transport transport, DataSize messageLength)
        implements NetworkWorkload, MeasuresMeanLatency {

    public QperfLatency {
        if (messageLength.bytes() < 1 || messageLength.bytes() > 60_000) {
            throw new IllegalArgumentException(
                    "a message to and fro has 1 B to 60,000 B, but was asked for " + messageLength);
        }
    }

    /** Sends messages of that length, 1 B to 60,000 B. */
    public QperfLatency messageLength(DataSize length) {
        return new QperfLatency(transport, length);
    }

    @Override
    public String describe() {
        return "qperf " + transport + " latency, messages of " + messageLength + ", latency is half of the round trip";
    }
}
