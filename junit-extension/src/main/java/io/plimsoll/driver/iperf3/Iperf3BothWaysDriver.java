package io.plimsoll.driver.iperf3;

import static io.plimsoll.workload.MeasuresCpu.CLIENT_CPU;
import static io.plimsoll.workload.MeasuresCpu.SERVER_CPU;
import static io.plimsoll.workload.MeasuresReturnThroughput.RETURN_THROUGHPUT;
import static io.plimsoll.workload.MeasuresSentThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Iperf3TcpBothWays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs iperf3 over TCP, both ways at once. */
public final class Iperf3BothWaysDriver implements ClientServerDriver<Iperf3TcpBothWays> {

    @Override
    public String tool() {
        return "iperf3";
    }

    @Override
    public String mediaType() {
        return Iperf3Command.MEDIA_TYPE;
    }

    @Override
    public ServerProcess server(Iperf3TcpBothWays workload, Ports ports) {
        return Iperf3Command.server(ports);
    }

    @Override
    public List<String> client(Iperf3TcpBothWays workload, Duration lasting, String address, Ports ports) {
        List<String> more = new ArrayList<>(Iperf3TcpDriver.segmentSize(workload.oneWay()));
        more.add("--bidir");
        return Iperf3Command.client(workload.oneWay().options(), lasting, address, ports, more);
    }

    @Override
    public Duration busy(Iperf3TcpBothWays workload, Duration lasting) {
        return Iperf3Command.busy(workload.oneWay().options(), lasting);
    }

    @Override
    public Reading read(Iperf3TcpBothWays workload, Duration lasting, String serverSaid, String clientSaid) {
        Iperf3Result result = Iperf3Result.parse("TCP", workload.oneWay().options(), lasting, serverSaid, clientSaid);
        Measurements measurements = Measurements.none()
                .with(THROUGHPUT, result.bitsPerSecond("sum_received"))
                .with(SENT_THROUGHPUT, result.bitsPerSecond("sum_sent"))
                .with(RETURN_THROUGHPUT, result.returnedBitsPerSecond())
                .with(CLIENT_CPU, result.clientCpu())
                .with(SERVER_CPU, result.serverCpu());
        return new Reading(
                measurements,
                result.bytes("sum_received"),
                result.bytes("sum_received_bidir_reverse"),
                result.tcpFacts());
    }
}
