package io.plimsoll.driver.netperf;

import static io.plimsoll.workload.MeasuresSentThroughput.SENT_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.NetperfStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs netperf sending one TCP stream. */
public final class NetperfStreamDriver implements ClientServerDriver<NetperfStream> {

    private static final double MEGABIT = 1e6;

    private static final List<String> KEYWORDS = List.of(
            NetperfOutput.ELAPSED,
            "LOCAL_SEND_THROUGHPUT",
            "REMOTE_RECV_THROUGHPUT",
            "LOCAL_BYTES_SENT",
            "REMOTE_BYTES_RECVD",
            "LOCAL_SEND_SIZE",
            NetperfOutput.UNITS,
            NetperfOutput.PROTOCOL,
            NetperfOutput.DIRECTION);

    @Override
    public String tool() {
        return "netperf";
    }

    @Override
    public ServerProcess server(NetperfStream workload, Ports ports) {
        return NetperfCommand.server(ports);
    }

    @Override
    public List<String> client(NetperfStream workload, Duration lasting, String address, Ports ports) {
        List<String> options = workload.messageLength()
                .map(size -> List.of("-m", String.valueOf(size.bytes())))
                .orElse(List.of());
        return NetperfCommand.client("TCP_STREAM", lasting, address, ports, options, KEYWORDS);
    }

    @Override
    public Reading read(NetperfStream workload, Duration lasting, String serverSaid, String clientSaid) {
        NetperfOutput output = NetperfOutput.parse(clientSaid, KEYWORDS);
        output.requireLasted(lasting);
        output.require(NetperfOutput.UNITS, "10^6bits/s");
        output.require(NetperfOutput.PROTOCOL, "TCP");
        output.require(NetperfOutput.DIRECTION, "Send");
        workload.messageLength().ifPresent(size -> output.require("LOCAL_SEND_SIZE", String.valueOf(size.bytes())));
        return new Reading(
                Measurements.none()
                        .with(THROUGHPUT, rate(output, "REMOTE_RECV_THROUGHPUT", "REMOTE_BYTES_RECVD"))
                        .with(SENT_THROUGHPUT, rate(output, "LOCAL_SEND_THROUGHPUT", "LOCAL_BYTES_SENT")),
                (long) output.number("REMOTE_BYTES_RECVD"),
                0,
                Map.of());
    }

    private static double rate(NetperfOutput output, String rate, String bytes) {
        double reported = output.number(rate) * MEGABIT;
        double computed = output.number(bytes) * 8 / output.number(NetperfOutput.ELAPSED);
        Agreement.LOOSE.require("netperf", rate, reported, computed);
        return reported;
    }
}
