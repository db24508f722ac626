package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * iperf3 over TCP, one way.
 *
 * @param options what TCP and UDP share
 * @param maximumSegmentSize the MSS asked for (-M), 88 B to 9,216 B; the path's where absent
 */
public record Iperf3Tcp(Iperf3Options options, Optional<DataSize> maximumSegmentSize)
        implements NetworkWorkload, MeasuresSentThroughput, MeasuresRetransmits, MeasuresCpu {

    public Iperf3Tcp {
        maximumSegmentSize.ifPresent(size -> {
            if (size.bytes() < 88 || size.bytes() > 9_216) {
                throw new IllegalArgumentException(
                        "iperf3 sets a maximum segment size of 88 B to 9216 B, but was asked for " + size);
            }
        });
    }

    /** Sends that many streams in parallel, 1 to 128. */
    public Iperf3Tcp streams(int parallel) {
        return new Iperf3Tcp(options.streams(parallel), maximumSegmentSize);
    }

    /** Discards the start of each repetition, whole seconds up to 60. */
    public Iperf3Tcp omitting(Duration start) {
        return new Iperf3Tcp(options.omitting(start), maximumSegmentSize);
    }

    /** Writes that many bytes at once, up to 1 MiB. */
    public Iperf3Tcp messageLength(DataSize size) {
        return new Iperf3Tcp(options.messageLength(size), maximumSegmentSize);
    }

    /** Sets the socket buffers, up to 512 MiB. */
    public Iperf3Tcp window(DataSize size) {
        return new Iperf3Tcp(options.window(size), maximumSegmentSize);
    }

    /** Sets the MSS that is asked for, 88 B to 9,216 B; the path may allow less. */
    public Iperf3Tcp maximumSegmentSize(DataSize size) {
        return new Iperf3Tcp(options, Optional.of(size));
    }

    /** Lets the server send and the client receive. */
    public Iperf3Tcp reversed() {
        return new Iperf3Tcp(options.reversed(), maximumSegmentSize);
    }

    /** Sends both ways at once. */
    public Iperf3TcpBothWays bothWays() {
        return new Iperf3TcpBothWays(this);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(options.streams());
    }

    @Override
    public String describe() {
        return options.describe("TCP")
                + maximumSegmentSize.map(size -> ", MSS " + size).orElse("");
    }
}
