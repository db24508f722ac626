package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * netperf sending one TCP stream from client to server.
 *
 * @param messageLength bytes per write (-m), 1 B to 1 MiB; the size of the socket buffer where absent
 */
public record NetperfStream(Optional<DataSize> messageLength) implements NetworkWorkload, MeasuresSentThroughput {

    public NetperfStream {
        messageLength.ifPresent(size -> {
            if (size.bytes() < 1 || size.bytes() > 1 << 20) {
                throw new IllegalArgumentException("a message of netperf has 1 B to 1 MiB, but was asked for " + size);
            }
        });
    }

    /** Writes that many bytes at once, up to 1 MiB. */
    public NetperfStream messageLength(DataSize size) {
        return new NetperfStream(Optional.of(size));
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(1);
    }

    @Override
    public String describe() {
        return "netperf TCP stream"
                + messageLength.map(size -> ", messages of " + size).orElse("");
    }
}
