package io.plimsoll.driver.sockperf;

import static io.plimsoll.workload.MeasuresLatency.LATENCY;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.SockperfFullLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Runs sockperf for the latency of each message. */
public final class SockperfFullLogDriver implements ClientServerDriver<SockperfFullLog> {

    private static final String FILE = TEMPORARY + "/full-log.csv";

    @Override
    public String tool() {
        return "sockperf";
    }

    @Override
    public ServerProcess server(SockperfFullLog workload, Ports ports) {
        return SockperfCommand.server(workload.messages(), ports);
    }

    @Override
    public List<String> client(SockperfFullLog workload, Duration lasting, String address, Ports ports) {
        OptionalLong rate = OptionalLong.of(rate(workload, lasting));
        List<String> argv = new ArrayList<>(List.of("then-print", FILE));
        argv.addAll(SockperfCommand.client(workload.messages(), rate, lasting, address, ports));
        argv.addAll(List.of("--full-log", FILE));
        return List.copyOf(argv);
    }

    @Override
    public Duration busy(SockperfFullLog workload, Duration lasting) {
        return SockperfCommand.runs(lasting);
    }

    @Override
    public Reading read(SockperfFullLog workload, Duration lasting, String serverSaid, String clientSaid) {
        long rate = rate(workload, lasting);
        int end = clientSaid.indexOf(SockperfLog.RULE);
        if (end < 0) {
            throw new InvalidException("sockperf printed no full log, but ended with '"
                    + clientSaid.lines().reduce("", (before, line) -> line) + "'");
        }
        SockperfSummary summary = SockperfSummary.parse(
                workload.messages(), OptionalLong.of(rate), lasting, clientSaid.substring(0, end));
        List<Double> latencies = SockperfLog.parse(workload.messages(), rate, lasting, clientSaid.substring(end));
        if (latencies.size() != summary.received() || summary.expected() < workload.answers()) {
            throw new InvalidException("sockperf logged " + latencies.size() + " answers, summed up "
                    + (long) summary.received() + ", and " + workload.answers() + " were asked for");
        }
        return summary.reading(
                Measurements.none().withSamples(LATENCY, new SampleGroup(latencies, (int) summary.unheard())));
    }

    /** A tenth more is sent than has to be answered, since a sender is never quite on time. */
    private static long rate(SockperfFullLog workload, Duration lasting) {
        long tenths = 11L * workload.answers() * workload.messages().replyEvery();
        long perRate = 10 * lasting.toSeconds();
        return (tenths + perRate - 1) / perRate;
    }
}
