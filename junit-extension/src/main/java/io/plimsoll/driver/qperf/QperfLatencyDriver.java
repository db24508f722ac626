package io.plimsoll.driver.qperf;

import static io.plimsoll.workload.MeasuresMeanLatency.MEAN_LATENCY;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.driver.ToolText;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.QperfLatency;
import io.plimsoll.workload.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs qperf sending a message to and fro. */
public final class QperfLatencyDriver implements ClientServerDriver<QperfLatency> {

    private static final double NANOSECONDS = 1e9;

    @Override
    public String tool() {
        return "qperf";
    }

    @Override
    public ServerProcess server(QperfLatency workload, Ports ports) {
        return QperfCommand.server(ports);
    }

    @Override
    public List<String> client(QperfLatency workload, Duration lasting, String address, Ports ports) {
        return QperfCommand.client(test(workload), workload.messageLength(), lasting, address, ports);
    }

    @Override
    public Reading read(QperfLatency workload, Duration lasting, String serverSaid, String clientSaid) {
        ToolText output = QperfOutput.latency(test(workload), workload.messageLength(), lasting, clientSaid);
        double latency = output.number("latency") / NANOSECONDS;
        double rate = output.number("rate");
        // The rate is that of messages both ways.
        output.requireAgreement("the rate, given its latency", rate, 1 / latency);
        output.requireAgreement(
                "the rate, given its messages", rate, 2 * output.number("answeredMessages") / lasting.toSeconds());
        return new Reading(
                Measurements.none().with(MEAN_LATENCY, latency),
                (long) output.number("receivedBytes"),
                (long) output.number("answeredBytes"),
                Map.of());
    }

    private static String test(QperfLatency workload) {
        return workload.transport() == Transport.TCP ? "tcp_lat" : "udp_lat";
    }
}
