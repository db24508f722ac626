package io.plimsoll.driver.qperf;

import static io.plimsoll.workload.MeasuresSentThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.driver.ToolText;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.QperfTcpBandwidth;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs qperf sending one TCP stream. */
public final class QperfTcpBandwidthDriver implements ClientServerDriver<QperfTcpBandwidth> {

    private static final String TEST = "tcp_bw";

    @Override
    public String tool() {
        return "qperf";
    }

    @Override
    public ServerProcess server(QperfTcpBandwidth workload, Ports ports) {
        return QperfCommand.server(ports);
    }

    @Override
    public List<String> client(QperfTcpBandwidth workload, Duration lasting, String address, Ports ports) {
        return QperfCommand.client(TEST, workload.messageLength(), lasting, address, ports);
    }

    /**
     * The bandwidth that qperf tells is the receiver's. The rate of messages is of those that were received, over the time
     * of the sender, whose own follows from that.
     */
    @Override
    public Reading read(QperfTcpBandwidth workload, Duration lasting, String serverSaid, String clientSaid) {
        ToolText output = QperfOutput.bandwidth(
                TEST, workload.messageLength(), lasting, clientSaid, List.of(" bw = {received} bytes/sec"));
        double received = output.number("received");
        double receivedBytes = output.number("receivedBytes");
        output.requireAgreement("the bandwidth, given its bytes", received, receivedBytes / lasting.toSeconds());
        return new Reading(
                Measurements.none()
                        .with(THROUGHPUT, received * 8)
                        .with(
                                SENT_THROUGHPUT,
                                output.number("sentBytes")
                                        * 8
                                        * output.number("rate")
                                        / output.number("receivedMessages")),
                (long) receivedBytes,
                0,
                Map.of());
    }
}
