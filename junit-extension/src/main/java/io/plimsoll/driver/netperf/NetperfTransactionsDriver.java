package io.plimsoll.driver.netperf;

import static io.plimsoll.workload.MeasuresMeanLatency.MEAN_LATENCY;
import static io.plimsoll.workload.MeasuresTransactions.TRANSACTIONS;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.driver.TimedOperations;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.units.Percentile;
import io.plimsoll.workload.NetperfTransactions;
import io.plimsoll.workload.NetperfTransactions.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs netperf asking one thing after another. */
public final class NetperfTransactionsDriver implements ClientServerDriver<NetperfTransactions> {

    private static final double MICROSECONDS = 1e6;

    /** The share of the time that transactions fill over UDP where no datagram is lost; 0.99 and more was seen. */
    private static final double NEVER_WAITING = 0.95;

    private static final List<String> KEYWORDS = List.of(
            NetperfOutput.ELAPSED,
            "TRANSACTION_RATE",
            "MEAN_LATENCY",
            "P50_LATENCY",
            "P90_LATENCY",
            "P99_LATENCY",
            "REQUEST_SIZE",
            "RESPONSE_SIZE",
            "LOCAL_SEND_CALLS",
            "REMOTE_RECV_CALLS",
            NetperfOutput.UNITS,
            NetperfOutput.PROTOCOL,
            NetperfOutput.DIRECTION);

    @Override
    public String tool() {
        return "netperf";
    }

    @Override
    public ServerProcess server(NetperfTransactions workload, Ports ports) {
        return NetperfCommand.server(ports);
    }

    @Override
    public List<String> client(NetperfTransactions workload, Duration lasting, String address, Ports ports) {
        String sizes = workload.request().bytes() + "," + workload.response().bytes();
        return NetperfCommand.client(workload.kind().name(), lasting, address, ports, List.of("-r", sizes), KEYWORDS);
    }

    @Override
    public Reading read(NetperfTransactions workload, Duration lasting, String serverSaid, String clientSaid) {
        NetperfOutput output = NetperfOutput.parse(clientSaid, KEYWORDS);
        output.requireLasted(lasting);
        output.require(NetperfOutput.UNITS, "Trans/s");
        output.require(NetperfOutput.PROTOCOL, workload.kind() == Kind.UDP_RR ? "UDP" : "TCP");
        output.require(NetperfOutput.DIRECTION, workload.kind() == Kind.TCP_CRR ? "Connect|Send|Recv" : "Send|Recv");
        output.require("REQUEST_SIZE", String.valueOf(workload.request().bytes()));
        output.require("RESPONSE_SIZE", String.valueOf(workload.response().bytes()));
        double rate = output.number("TRANSACTION_RATE");
        double mean = output.number("MEAN_LATENCY") / MICROSECONDS;
        double asked = output.number("LOCAL_SEND_CALLS");
        Agreement.LOOSE.require(
                "netperf", "the rate, given its calls", rate, asked / output.number(NetperfOutput.ELAPSED));
        // One at a time: the rate is the inverse of the latency.
        if (workload.kind() == Kind.UDP_RR && rate * mean < NEVER_WAITING) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "netperf waited for an answer for %.0f %% of its time: a datagram was lost or late, after which it"
                            + " waits until its end",
                    100 * (1 - rate * mean)));
        }
        Agreement.LOOSE.require("netperf", "the rate, given its mean latency", rate, 1 / mean);
        TimedOperations timed = new TimedOperations("netperf", "transactions", asked);
        Measurements measurements = Measurements.none().with(TRANSACTIONS, rate).with(MEAN_LATENCY, mean);
        for (Percentile each : workload.percentiles()) {
            double told = output.number(each.toString().toUpperCase(Locale.ROOT) + "_LATENCY") / MICROSECONDS;
            measurements = timed.add(measurements, typicalLatency(each), each, told);
        }
        return new Reading(
                measurements,
                Math.round(asked * workload.request().bytes()),
                Math.round(asked * workload.response().bytes()),
                Math.round(asked),
                Map.of());
    }
}
