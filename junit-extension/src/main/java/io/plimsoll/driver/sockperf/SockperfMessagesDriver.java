package io.plimsoll.driver.sockperf;

import static io.plimsoll.workload.MeasuresMeanLatency.MEAN_LATENCY;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.slo.Measurements;
import io.plimsoll.units.Percentile;
import io.plimsoll.workload.SockperfMessages;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Runs sockperf for its own mean and percentiles. */
public final class SockperfMessagesDriver implements ClientServerDriver<SockperfMessages> {

    @Override
    public String tool() {
        return "sockperf";
    }

    @Override
    public ServerProcess server(SockperfMessages workload, Ports ports) {
        return SockperfCommand.server(workload, ports);
    }

    @Override
    public List<String> client(SockperfMessages workload, Duration lasting, String address, Ports ports) {
        return SockperfCommand.client(workload, rate(workload), lasting, address, ports);
    }

    @Override
    public Duration busy(SockperfMessages workload, Duration lasting) {
        return SockperfCommand.runs(lasting);
    }

    @Override
    public Reading read(SockperfMessages workload, Duration lasting, String serverSaid, String clientSaid) {
        SockperfSummary summary = SockperfSummary.parse(workload, rate(workload), lasting, clientSaid);
        Measurements latency = Measurements.none().with(MEAN_LATENCY, summary.seconds("mean"));
        for (Percentile percentile : workload.percentiles()) {
            latency = summary.timed()
                    .add(latency, typicalLatency(percentile), percentile, summary.seconds(percentile.toString()));
        }
        return summary.reading(latency);
    }

    private static OptionalLong rate(SockperfMessages workload) {
        return workload.pace()
                .map(rate -> OptionalLong.of(Math.round(rate.perSecond())))
                .orElse(OptionalLong.empty());
    }
}
