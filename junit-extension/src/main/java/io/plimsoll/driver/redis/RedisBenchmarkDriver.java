package io.plimsoll.driver.redis;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.workload.MeasuresGets.typicalGetLatency;
import static io.plimsoll.workload.MeasuresSets.typicalSetLatency;

import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.MeasuresGets;
import io.plimsoll.workload.MeasuresSets;
import io.plimsoll.workload.RedisBenchmark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs redis-benchmark. */
public final class RedisBenchmarkDriver implements ClientServerDriver<RedisBenchmark> {

    /** A request of either kind takes at most that long on average, beyond its value; a slower run is given up. */
    private static final Duration SLOWEST = Duration.ofMillis(10);

    /** So many connections at most share that time: more do not make a server with one thread faster. */
    private static final int SHARING = 10;

    /** As slow as a path may be for the values. */
    private static final long LEAST_BYTES_PER_SECOND = 10 << 20;

    private static final String KNOWN_VERSION = "8.0.";

    private static final Pattern VERSION = Pattern.compile("Redis version=([0-9]+\\.[0-9]+\\.[0-9]+), bits=64,");

    /** Bytes of a request without its value, at least. */
    private static final int REQUEST = 36;

    /** Bytes of an answer without its value, at least. */
    private static final int ANSWER = 5;

    @Override
    public String tool() {
        return "redis-benchmark";
    }

    @Override
    public String debianPackage() {
        return "redis-tools";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public ServerProcess server(RedisBenchmark workload, Ports ports) {
        String port = String.valueOf(ports.payload());
        List<String> network = List.of("--port", port, "--bind", "0.0.0.0", "--protected-mode", "no");
        List<String> argv = new ArrayList<>(List.of("redis-server"));
        argv.addAll(network);
        argv.addAll(List.of("--save", "", "--appendonly", "no", "--dir", TEMPORARY, "--io-threads", "1"));
        return new ServerProcess(argv, ports.payload(), false);
    }

    @Override
    public List<String> client(RedisBenchmark workload, Duration lasting, String address, Ports ports) {
        return List.of(
                "redis-benchmark",
                "-h",
                address,
                "-p",
                String.valueOf(ports.payload()),
                "-c",
                String.valueOf(workload.parallel()),
                "-n",
                String.valueOf(workload.requests()),
                "-d",
                String.valueOf(workload.value().bytes()),
                "-t",
                "get,set",
                "--csv");
    }

    @Override
    public Duration busy(RedisBenchmark workload, Duration lasting) {
        return Duration.ZERO;
    }

    @Override
    public Duration longest(RedisBenchmark workload, Duration lasting) {
        long requests = 2L * workload.requests();
        return SLOWEST.multipliedBy(requests)
                .dividedBy(Math.min(workload.parallel(), SHARING))
                .plus(Duration.ofSeconds(requests * workload.value().bytes() / LEAST_BYTES_PER_SECOND));
    }

    @Override
    public Reading read(RedisBenchmark workload, Duration lasting, String serverSaid, String clientSaid) {
        RedisBenchmarkCsv csv = RedisBenchmarkCsv.parse(clientSaid);
        RedisBenchmarkCsv.Row sets = csv.sets();
        RedisBenchmarkCsv.Row gets = csv.gets();
        sets.requireBelongsTo(workload.requests(), workload.parallel(), 0);
        gets.requireBelongsTo(
                workload.requests(), workload.parallel(), workload.value().bytes());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("redis-server", version(serverSaid) + ", which executes commands in one thread");
        facts.put("requests asked for", workload.requests() + " SETs, then as many GETs");
        // A SET carries a value there, a GET one back.
        long asked = workload.value().bytes() + 2L * REQUEST;
        long answered = workload.value().bytes() + 2L * ANSWER;
        return new Reading(
                Measurements.none()
                        .with(MeasuresSets.SET_RATE, sets.rate())
                        .with(MeasuresSets.MEAN_SET_LATENCY, sets.mean())
                        .with(typicalSetLatency(p50()), sets.p50())
                        .with(typicalSetLatency(p95()), sets.p95())
                        .with(typicalSetLatency(p99()), sets.p99())
                        .with(MeasuresGets.GET_RATE, gets.rate())
                        .with(MeasuresGets.MEAN_GET_LATENCY, gets.mean())
                        .with(typicalGetLatency(p50()), gets.p50())
                        .with(typicalGetLatency(p95()), gets.p95())
                        .with(typicalGetLatency(p99()), gets.p99()),
                workload.requests() * asked,
                workload.requests() * answered,
                2L * workload.requests(),
                facts);
    }

    private static String version(String serverSaid) {
        Matcher version = VERSION.matcher(serverSaid);
        if (!version.find()) {
            throw new InvalidException("redis-server did not say its version");
        }
        if (!version.group(1).startsWith(KNOWN_VERSION)) {
            throw new InvalidException(
                    "the output of redis " + version.group(1) + " is not known; use the toolbox's redis 8.0");
        }
        return version.group(1);
    }
}
