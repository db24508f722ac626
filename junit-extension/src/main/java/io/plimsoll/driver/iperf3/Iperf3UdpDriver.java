package io.plimsoll.driver.iperf3;

import static io.plimsoll.workload.MeasuresCpu.CLIENT_CPU;
import static io.plimsoll.workload.MeasuresCpu.SERVER_CPU;
import static io.plimsoll.workload.MeasuresDatagrams.JITTER;
import static io.plimsoll.workload.MeasuresDatagrams.LOSS;
import static io.plimsoll.workload.MeasuresThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Iperf3Udp;
import java.time.Duration;
import java.util.List;

/** Runs iperf3 over UDP, one way. */
public final class Iperf3UdpDriver implements ClientServerDriver<Iperf3Udp> {

    private static final String AS_FAST_AS_IT_CAN = "0";

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
        double datagrams = result.number("end.sum_received.packets");
        Measurements measurements = Measurements.none()
                .with(THROUGHPUT, result.bitsPerSecond("sum_received"))
                .with(SENT_THROUGHPUT, result.bitsPerSecond("sum_sent"))
                .with(LOSS, 100 * result.number("end.sum_received.lost_packets") / datagrams)
                .with(JITTER, result.number("end.sum_received.jitter_ms") / 1e3)
                .with(CLIENT_CPU, result.clientCpu())
                .with(SERVER_CPU, result.serverCpu());
        long received = result.bytes("sum_received");
        boolean reverse = workload.options().reverse();
        return new Reading(measurements, reverse ? 0 : received, reverse ? received : 0, result.facts());
    }
}
