package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.copied;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.verdict.Verdict.INVALID;

import java.util.List;

/** The evidence that the payload was encrypted on the wire is missing, or says the contrary. */
final class WireMutants {

    private WireMutants() {}

    static List<Mutant> all() {
        return List.of(
                inRawMaterial(
                        "counters that did not move",
                        INVALID,
                        "transport: the payload's bytes did not go through the encrypted transport",
                        healthy -> healthy.with(
                                        "client node after",
                                        "client node before",
                                        copied("tunnel.sent", "tunnel.received"))
                                .with(
                                        "server node after",
                                        "server node before",
                                        copied("tunnel.sent", "tunnel.received"))),
                inRawMaterial(
                        "no encrypted transport",
                        INVALID,
                        "transport: there is no encrypted transport of that name on the nodes",
                        healthy -> healthy.with("client node after", WireMutants::withoutTunnel)
                                .with("server node after", WireMutants::withoutTunnel)),
                inRawMaterial(
                        "a marker that can be read on the wire",
                        INVALID,
                        "marker: the marker could be read 7 times on the wire between the nodes",
                        healthy -> healthy.withLast("server node after", set("capture.marker", "7"))),
                inRawMaterial(
                        "a capture that is empty",
                        INVALID,
                        "marker: neither the marker nor WireGuard packets were on the wire",
                        healthy -> healthy.with("client node after", WireMutants::emptyCapture)
                                .with("server node after", WireMutants::emptyCapture)),
                inRawMaterial(
                        "a capture that lost packets",
                        INVALID,
                        "marker: the capture lost packets",
                        healthy -> healthy.withLast("client node after", set("capture.dropped", "3"))),
                inRawMaterial(
                        "a marker that was not exchanged",
                        INVALID,
                        "marker: only 0 exchanges fell into the capture",
                        healthy -> healthy.with("marker exchanges", said -> "")),
                inRawMaterial(
                        "evidence of the encryption that is not there",
                        INVALID,
                        "has 'client node after' nowhere",
                        healthy -> healthy.without("client node after")));
    }

    private static String withoutTunnel(String said) {
        return set("tunnel", "absent").apply(said).replaceAll("(?m)^tunnel\\.\\w+ .*\n", "");
    }

    private static String emptyCapture(String said) {
        return set("capture.packets", "0")
                .andThen(set("capture.wireguard", "0"))
                .apply(said);
    }
}
