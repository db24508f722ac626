package io.plimsoll.driver.wrk;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.workload.MeasuresMeanLatency.MEAN_LATENCY;
import static io.plimsoll.workload.MeasuresRequests.ERRORS;
import static io.plimsoll.workload.MeasuresRequests.REQUESTS;
import static io.plimsoll.workload.MeasuresTypicalLatency.typicalLatency;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServedFile;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.driver.TimedOperations;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Wrk;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs wrk. */
public final class WrkDriver implements ClientServerDriver<Wrk> {

    /** Bytes of {@code GET /file HTTP/1.1} and its header {@code Host}, at least. */
    private static final long REQUEST = 36;

    @Override
    public String tool() {
        return "wrk";
    }

    @Override
    public ServerProcess server(Wrk workload, Ports ports) {
        return new ServerProcess(
                List.of(
                        "http-server",
                        String.valueOf(ports.payload()),
                        String.valueOf(workload.workers()),
                        String.valueOf(workload.response().bytes())),
                ports.payload(),
                false);
    }

    @Override
    public List<String> client(Wrk workload, Duration lasting, String address, Ports ports) {
        return List.of(
                "wrk",
                "--latency",
                "-t",
                String.valueOf(workload.threads()),
                "-c",
                String.valueOf(workload.connections().orElseThrow()),
                "-d",
                lasting.toSeconds() + "s",
                "http://" + address + ":" + ports.payload() + "/file");
    }

    @Override
    public Reading read(Wrk workload, Duration lasting, String serverSaid, String clientSaid) {
        ServedFile served = ServedFile.parse(
                serverSaid, "nginx", workload.workers(), workload.response().bytes());
        WrkReport report = WrkReport.parse(clientSaid);
        report.requireLasted(lasting);
        report.requireConnections(workload.threads(), workload.connections().orElseThrow());
        report.requireResponses(workload.response().bytes());
        TimedOperations timed = new TimedOperations("wrk", "requests", report.requests(), report.errorShare());
        Measurements measurements =
                Measurements.none().with(REQUESTS, report.goodRate()).with(ERRORS, report.errorShare() * 100);
        measurements = report.timeouts() == 0
                ? measurements.with(MEAN_LATENCY, report.mean())
                : measurements.withholding(
                        MEAN_LATENCY,
                        "wrk leaves requests that took longer than 2 s out of its mean, here " + report.timeouts());
        measurements = timed.add(measurements, typicalLatency(p50()), p50(), report.p50());
        measurements = timed.add(measurements, typicalLatency(p90()), p90(), report.p90());
        measurements = timed.add(measurements, typicalLatency(p99()), p99(), report.p99());
        return new Reading(
                measurements,
                report.requests() * REQUEST,
                report.fewestBytes(),
                report.goodRequests(),
                Map.of("HTTP server", served.server() + ", " + served.workers() + " workers of one thread each"));
    }
}
