package io.plimsoll.driver.iperf3;

import static io.plimsoll.workload.MeasuresCpu.CLIENT_CPU;
import static io.plimsoll.workload.MeasuresCpu.SERVER_CPU;
import static io.plimsoll.workload.MeasuresDatagrams.JITTER;
import static io.plimsoll.workload.MeasuresDatagrams.LOSS;
import static io.plimsoll.workload.MeasuresSentThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Iperf3Udp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Runs iperf3 over UDP, one way. */
public final class Iperf3UdpDriver implements ClientServerDriver<Iperf3Udp> {

    private static final String AS_FAST_AS_IT_CAN = "0";

    /** The share of the rate that must be sent for a loss to be one at that rate. */
    private static final double LEAST_KEPT = 0.9;

    /** The share of the datagrams by which both ends may differ, since each begins to count by its own clock. */
    private static final double BETWEEN_THE_CLOCKS = 0.02;

    @Override
    public String tool() {
        return "iperf3";
    }

    @Override
    public String mediaType() {
        return Iperf3Command.MEDIA_TYPE;
    }

    @Override
    public ServerProcess server(Iperf3Udp workload, Ports ports) {
        return Iperf3Command.server(ports);
    }

    @Override
    public List<String> client(Iperf3Udp workload, Duration lasting, String address, Ports ports) {
        List<String> more = List.of("--udp", "--bitrate", bitrate(workload));
        return Iperf3Command.client(workload.options(), lasting, address, ports, more);
    }

    private static String bitrate(Iperf3Udp workload) {
        return workload.rate()
                .map(rate -> String.valueOf(Math.round(rate.bitsPerSecond())))
                .orElse(AS_FAST_AS_IT_CAN);
    }

    @Override
    public Duration busy(Iperf3Udp workload, Duration lasting) {
        return Iperf3Command.busy(workload.options(), lasting);
    }

    @Override
    public Reading read(Iperf3Udp workload, Duration lasting, String serverSaid, String clientSaid) {
        Iperf3Result result = Iperf3Result.parse("UDP", workload.options(), lasting, serverSaid, clientSaid);
        double sentRate = result.bitsPerSecond("sum_sent");
        workload.rate()
                .ifPresent(rate ->
                        requireKept(rate.bitsPerSecond() * workload.options().streams(), sentRate));
        Measurements measurements = Measurements.none()
                .with(THROUGHPUT, result.bitsPerSecond("sum_received"))
                .with(SENT_THROUGHPUT, sentRate)
                .with(LOSS, 100 * shareLost(result))
                .with(JITTER, result.number("end.sum_received.jitter_ms") / 1e3)
                .with(CLIENT_CPU, result.clientCpu())
                .with(SERVER_CPU, result.serverCpu());
        long received = result.bytes("sum_received");
        boolean reverse = workload.options().reverse();
        return new Reading(measurements, reverse ? 0 : received, reverse ? received : 0, result.facts());
    }

    private static void requireKept(double asked, double sent) {
        if (sent < LEAST_KEPT * asked) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "iperf3 sent %.1f Mbit/s instead of %.1f: neither the client nor its socket may be the limit of what"
                            + " is asked for",
                    sent / 1e6,
                    asked / 1e6));
        }
    }

    /**
     * Returns the share of the datagrams that did not arrive. iperf3 counts the gaps before the last one that did, and
     * one that is late as one less, so that of some that overtake each other fewer than none are lost; what was sent
     * after it is missing from its count altogether.
     */
    private static double shareLost(Iperf3Result result) {
        double sent = result.number("end.sum_sent.packets");
        double counted = result.number("end.sum_received.packets");
        if (counted == 0) {
            throw new InvalidException("not one datagram of iperf3 arrived in the measured time");
        }
        double gaps = Math.max(0, result.signed("end.sum_received.lost_packets"));
        double after = sent - counted;
        return after > BETWEEN_THE_CLOCKS * sent ? Math.min(1, (gaps + after) / sent) : gaps / counted;
    }
}
