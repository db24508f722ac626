package io.plimsoll.driver.iperf3;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.MeasuredTime;
import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Iperf3Options;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The two ends of one iperf3 test, checked to be the test that was asked for. */
final class Iperf3Result {

    /** The version whose output was recorded, and is understood; one before 3.16 sends all streams from one thread. */
    private static final String KNOWN_VERSION = "iperf 3.18";

    private final ToolJson client;
    private final Duration lasting;

    private Iperf3Result(ToolJson client, Duration lasting) {
        this.client = client;
        this.lasting = lasting;
    }

    static Iperf3Result parse(
            String protocol, Iperf3Options asked, Duration lasting, String serverSaid, String clientSaid) {
        ToolJson client = Iperf3Json.client(clientSaid);
        ToolJson server = Iperf3Json.server(serverSaid);
        requireVersion(client, server);
        client.require("start.test_start.protocol", protocol);
        client.require("start.test_start.num_streams", asked.streams());
        client.require("start.test_start.omit", asked.omitted().toSeconds());
        client.require("start.test_start.duration", lasting.toSeconds());
        client.require("start.test_start.reverse", asked.reverse() ? 1 : 0);
        asked.messageLength().ifPresent(size -> client.require("start.test_start.blksize", size.bytes()));
        // Where it does not get a processor for a second, it leaves out the interval; the sums at its end have all.
        if (Iperf3Json.countedIntervals(client) < 0.75 * lasting.toSeconds() - 1) {
            throw new InvalidException("iperf3 reported " + Iperf3Json.countedIntervals(client)
                    + " intervals of 1 s, but was to measure for " + lasting.toSeconds() + " s");
        }
        return new Iperf3Result(client, lasting);
    }

    /** Returns a rate in bit/s, checked against the bytes and seconds beside it. */
    double bitsPerSecond(String sum) {
        double reported = client.number("end." + sum + ".bits_per_second");
        double seconds = client.number("end." + sum + ".seconds");
        double computed = client.number("end." + sum + ".bytes") * 8 / seconds;
        MeasuredTime.require("iperf3", seconds, lasting, 0);
        return Agreement.CLOSE.require("iperf3", sum, reported, computed);
    }

    long bytes(String sum) {
        return (long) client.number("end." + sum + ".bytes");
    }

    /** Returns the rate of what the server sent both ways at once, over the seconds of the client, which counted it. */
    double returnedBitsPerSecond() {
        bitsPerSecond("sum_received_bidir_reverse");
        return bytes("sum_received_bidir_reverse") * 8.0 / client.number("end.sum_sent.seconds");
    }

    double number(String path) {
        return client.number(path);
    }

    double signed(String path) {
        return client.signed(path);
    }

    double clientCpu() {
        return client.number("end.cpu_utilization_percent.host_total");
    }

    double serverCpu() {
        return client.number("end.cpu_utilization_percent.remote_total");
    }

    /** Returns what is worth recording of any test. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("iperf3", client.text("start.version").replace("iperf ", ""));
        return facts;
    }

    /** Returns what is worth recording of a TCP test. */
    Map<String, String> tcpFacts() {
        Map<String, String> facts = facts();
        facts.put(
                "TCP segment size",
                String.format(
                        Locale.ROOT,
                        "%.0f B",
                        client.number(client.has("start.tcp_mss") ? "start.tcp_mss" : "start.tcp_mss_default")));
        facts.put("TCP congestion control", client.text("end.sender_tcp_congestion"));
        return facts;
    }

    private static void requireVersion(ToolJson client, ToolJson server) {
        String version = client.text("start.version");
        if (!version.equals(KNOWN_VERSION)) {
            throw new InvalidException("the output of '" + version + "' is not known; use the toolbox's iperf3 3.18");
        }
        server.require("start.version", version);
    }
}
