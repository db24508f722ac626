package io.plimsoll.workload;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;

import io.plimsoll.units.DataSize;
import io.plimsoll.units.Percentile;
import java.util.List;

/**
 * netperf asking one thing after another, one at a time.
 *
 * @param kind over what, and whether each question takes a connection of its own
 * @param request what the client sends each time, 1 B to 60,000 B
 * @param response what the server answers, 1 B to 60,000 B
 */
public record NetperfTransactions(Kind kind, DataSize request, DataSize response)
        implements NetworkWorkload, MeasuresTransactions, MeasuresTypicalLatency {

    /** The test of netperf that is run. */
    public enum Kind {
        /** Requests and responses on one TCP connection. */
        TCP_RR("TCP requests and responses"),
        /** A TCP connection for each request and response. */
        TCP_CRR("TCP connections with a request and a response each"),
        /** Requests and responses in datagrams. */
        UDP_RR("UDP requests and responses");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    public NetperfTransactions {
        requireDatagram("a request", request);
        requireDatagram("a response", response);
    }

    /** Sends requests of that size, 1 B to 60,000 B. */
    public NetperfTransactions requests(DataSize size) {
        return new NetperfTransactions(kind, size, response);
    }

    /** Answers with responses of that size, 1 B to 60,000 B. */
    public NetperfTransactions responses(DataSize size) {
        return new NetperfTransactions(kind, request, size);
    }

    @Override
    public List<Percentile> percentiles() {
        return List.of(p50(), p90(), p99());
    }

    @Override
    public String describe() {
        return "netperf " + kind.description + ", " + request + " asked and " + response + " answered";
    }

    private static void requireDatagram(String what, DataSize size) {
        if (size.bytes() < 1 || size.bytes() > 60_000) {
            throw new IllegalArgumentException(what + " of netperf has 1 B to 60,000 B, but was asked for " + size);
        }
    }
}
