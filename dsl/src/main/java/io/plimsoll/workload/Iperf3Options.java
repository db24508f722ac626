package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options that iperf3 has for TCP and UDP alike.
 *
 * @param streams parallel streams (iperf3 -P), 1 to 128
 * @param omitted time discarded at the start (-O), 0 to 60 s
 * @param messageLength bytes per write or datagram (-l), at most 1 MiB; iperf3's default where absent
 * @param window socket buffer size (-w); the kernel's default where absent
 * @param reverse whether the server sends and the client receives (-R)
 */
public record Iperf3Options(
        int streams, Duration omitted, Optional<DataSize> messageLength, Optional<DataSize> window, boolean reverse) {

    static final Iperf3Options DEFAULT =
            new Iperf3Options(1, Duration.ofSeconds(1), Optional.empty(), Optional.empty(), false);

    public Iperf3Options {
        if (streams < 1 || streams > 128) {
            throw new IllegalArgumentException("iperf3 runs 1 to 128 streams, but was asked for " + streams);
        }
        if (omitted.isNegative()
                || omitted.toSeconds() > 60
                || !omitted.equals(Duration.ofSeconds(omitted.toSeconds()))) {
            throw new IllegalArgumentException("iperf3 omits 0 to 60 whole seconds, but was asked for " + omitted);
        }
        messageLength.ifPresent(size -> requireBetween("a message", size, 1 << 20));
        window.ifPresent(size -> requireBetween("a window", size, 512L << 20));
    }

    Iperf3Options streams(int parallel) {
        return new Iperf3Options(parallel, omitted, messageLength, window, reverse);
    }

    Iperf3Options omitting(Duration start) {
        return new Iperf3Options(streams, start, messageLength, window, reverse);
    }

    Iperf3Options messageLength(DataSize size) {
        return new Iperf3Options(streams, omitted, Optional.of(size), window, reverse);
    }

    Iperf3Options window(DataSize size) {
        return new Iperf3Options(streams, omitted, messageLength, Optional.of(size), reverse);
    }

    Iperf3Options reversed() {
        return new Iperf3Options(streams, omitted, messageLength, window, true);
    }

    String describe(String protocol) {
        List<String> words = new ArrayList<>();
        words.add("iperf3 " + protocol);
        words.add(streams == 1 ? "1 stream" : streams + " streams");
        messageLength.ifPresent(size -> words.add("messages of " + size));
        window.ifPresent(size -> words.add("window of " + size));
        if (reverse) {
            words.add("from server to client");
        }
        if (!omitted.isZero()) {
            words.add("first " + omitted.toSeconds() + " s omitted");
        }
        return String.join(", ", words);
    }

    private static void requireBetween(String what, DataSize size, long most) {
        if (size.bytes() < 1 || size.bytes() > most) {
            throw new IllegalArgumentException(
                    what + " of iperf3 has 1 B to " + new DataSize(most) + ", but was asked for " + size);
        }
    }
}
