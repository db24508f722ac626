package io.plimsoll.driver.iperf3;

import static io.plimsoll.workload.MeasuresCpu.CLIENT_CPU;
import static io.plimsoll.workload.MeasuresCpu.SERVER_CPU;
import static io.plimsoll.workload.MeasuresRetransmits.RETRANSMITS;
import static io.plimsoll.workload.MeasuresSentThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Iperf3Tcp;
import java.time.Duration;
import java.util.List;

/** Runs iperf3 over TCP, one way. */
public final class Iperf3TcpDriver implements ClientServerDriver<Iperf3Tcp> {

    private static final double GIBIBYTE = 1L << 30;

    @Override
    public String tool() {
        return "iperf3";
    }

    @Override
    public String mediaType() {
        return Iperf3Command.MEDIA_TYPE;
    }

    @Override
    public ServerProcess server(Iperf3Tcp workload, Ports ports) {
        return Iperf3Command.server(ports);
    }

    @Override
    public List<String> client(Iperf3Tcp workload, Duration lasting, String address, Ports ports) {
        return Iperf3Command.client(workload.options(), lasting, address, ports, segmentSize(workload));
    }

    static List<String> segmentSize(Iperf3Tcp workload) {
        return workload.maximumSegmentSize()
                .map(size -> List.of("--set-mss", String.valueOf(size.bytes())))
                .orElse(List.of());
    }

    @Override
    public Duration busy(Iperf3Tcp workload, Duration lasting) {
        return Iperf3Command.busy(workload.options(), lasting);
    }

    @Override
    public Reading read(Iperf3Tcp workload, Duration lasting, String serverSaid, String clientSaid) {
        Iperf3Result result = Iperf3Result.parse("TCP", workload.options(), lasting, serverSaid, clientSaid);
        double sent = result.number("end.sum_sent.bytes");
        Measurements measurements = Measurements.none()
                .with(THROUGHPUT, result.bitsPerSecond("sum_received"))
                .with(SENT_THROUGHPUT, result.bitsPerSecond("sum_sent"))
                .with(RETRANSMITS, result.number("end.sum_sent.retransmits") / (sent / GIBIBYTE))
                .with(CLIENT_CPU, result.clientCpu())
                .with(SERVER_CPU, result.serverCpu());
        long received = result.bytes("sum_received");
        boolean reverse = workload.options().reverse();
        return new Reading(measurements, reverse ? 0 : received, reverse ? received : 0, result.tcpFacts());
    }
}
