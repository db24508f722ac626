package io.plimsoll.driver.qperf;

import static io.plimsoll.workload.MeasuresMessageLoss.LOST_MESSAGES;
import static io.plimsoll.workload.MeasuresSentThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.driver.ToolText;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.QperfUdpBandwidth;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs qperf sending datagrams one way. */
public final class QperfUdpBandwidthDriver implements ClientServerDriver<QperfUdpBandwidth> {

    private static final String TEST = "udp_bw";

    private static final List<String> RESULT =
            List.of(" send_bw = {sent} bytes/sec", " recv_bw = {received} bytes/sec");

    @Override
    public String tool() {
        return "qperf";
    }

    @Override
    public ServerProcess server(QperfUdpBandwidth workload, Ports ports) {
        return QperfCommand.server(ports);
    }

    @Override
    public List<String> client(QperfUdpBandwidth workload, Duration lasting, String address, Ports ports) {
        return QperfCommand.client(TEST, workload.messageLength(), lasting, address, ports);
    }

    @Override
    public Reading read(QperfUdpBandwidth workload, Duration lasting, String serverSaid, String clientSaid) {
        ToolText output = QperfOutput.bandwidth(TEST, workload.messageLength(), lasting, clientSaid, RESULT);
        return new Reading(
                Measurements.none()
                        .with(THROUGHPUT, bitsPerSecond(output, "received", lasting))
                        .with(SENT_THROUGHPUT, bitsPerSecond(output, "sent", lasting))
                        .with(LOST_MESSAGES, lost(output)),
                (long) output.number("receivedBytes"),
                0,
                Map.of());
    }

    private static double bitsPerSecond(ToolText output, String end, Duration lasting) {
        double reported = output.number(end);
        output.requireAgreement("the bandwidth " + end, reported, output.number(end + "Bytes") / lasting.toSeconds());
        return reported * 8;
    }

    private static double lost(ToolText output) {
        double sent = output.number("sentMessages");
        double received = output.number("receivedMessages");
        // The sender does not count the message in which its time ends.
        if (received > sent + 1) {
            throw new InvalidException(
                    String.format(Locale.ROOT, "qperf received %.0f messages, though it sent %.0f", received, sent));
        }
        return 100 * Math.max(0, sent - received) / sent;
    }
}
