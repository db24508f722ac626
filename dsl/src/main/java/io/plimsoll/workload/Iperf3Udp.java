package io.plimsoll.workload;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * iperf3 over UDP, one way.
 *
 * @param options what TCP and UDP share
 * @param rate what each stream sends (-b), 1 bit/s or more; as fast as it can where absent
 */
public record Iperf3Udp(Iperf3Options options, Optional<DataRate> rate)
        implements NetworkWorkload, MeasuresSentThroughput, MeasuresDatagrams, MeasuresCpu {

    private static final int LARGEST_DATAGRAM = 65_507;

    public Iperf3Udp {
        options.messageLength().ifPresent(size -> {
            if (size.bytes() < 16 || size.bytes() > LARGEST_DATAGRAM) {
                throw new IllegalArgumentException(
                        "a datagram of iperf3 has 16 B to " + LARGEST_DATAGRAM + " B, but was asked for " + size);
            }
        });
        rate.ifPresent(perStream -> {
            // iperf3 takes whole bits per second, and zero to mean "as fast as it can".
            if (perStream.bitsPerSecond() < 1) {
                throw new IllegalArgumentException("iperf3 sends at 1 bit/s or more, but was asked for " + perStream
                        + "; leave the rate out to send as fast as it can");
            }
        });
    }

    /** Sends that many streams in parallel, 1 to 128. */
    public Iperf3Udp streams(int parallel) {
        return new Iperf3Udp(options.streams(parallel), rate);
    }

    /** Discards the start of each repetition, whole seconds up to 60. */
    public Iperf3Udp omitting(Duration start) {
        return new Iperf3Udp(options.omitting(start), rate);
    }

    /** Sends datagrams of that size, 16 B to 65,507 B. */
    public Iperf3Udp messageLength(DataSize size) {
        return new Iperf3Udp(options.messageLength(size), rate);
    }

    /** Sets the socket buffers, up to 512 MiB. */
    public Iperf3Udp window(DataSize size) {
        return new Iperf3Udp(options.window(size), rate);
    }

    /** Sends at that rate per stream instead of as fast as it can. */
    public Iperf3Udp rate(DataRate perStream) {
        return new Iperf3Udp(options, Optional.of(perStream));
    }

    /** Lets the server send and the client receive. */
    public Iperf3Udp reversed() {
        return new Iperf3Udp(options.reversed(), rate);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(options.streams());
    }

    @Override
    public String describe() {
        return options.describe("UDP")
                + rate.map(perStream -> ", " + perStream + " per stream").orElse(", as fast as it can");
    }
}
