package io.plimsoll.workload;

import java.util.OptionalInt;

/**
 * iperf3 over TCP, both ways at once (--bidir): {@code throughput()} is from client to server, {@code
 * returnThroughput()} from server to client.
 *
 * @param oneWay the options of each way
 */
public record Iperf3TcpBothWays(Iperf3Tcp oneWay)
        implements NetworkWorkload, MeasuresSentThroughput, MeasuresReturnThroughput, MeasuresCpu {

    public Iperf3TcpBothWays {
        if (oneWay.options().reverse()) {
            throw new IllegalArgumentException("a workload that sends both ways has no reverse; leave out reversed()");
        }
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(oneWay.options().streams());
    }

    @Override
    public String describe() {
        return oneWay.describe() + ", both ways at once";
    }
}
