package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.RecordRunListener;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.waiver.Waivers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A run in a JVM of its own, which a test interrupts: FOLDER of its record. */
final class InterruptedRun {

    static final Scenario SCENARIO = scenario("interrupted")
            .run(iperf3().tcp().omitting(seconds(0)))
            .onOneNode()
            .lasting(seconds(2))
            .expect(throughput().isAtLeast(mbps(1)));

    private InterruptedRun() {}

    /** Starts one, and returns when it has said a line that begins so. */
    static Process until(String line, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dplimsoll.local.keep=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String said = output.readLine(); said != null; said = output.readLine()) {
            if (said.startsWith(line)) {
                return process;
            }
        }
        throw new AssertionError("the run ended without saying '" + line + "'");
    }

    /** Returns the one record in a folder. */
    static Path recordIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> records =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(records).hasSize(1);
            return records.get(0);
        }
    }

    public static void main(String[] args) {
        List<RunListener> listeners =
                List.of(new PrintingListener(), new RecordRunListener(Path.of(args[0]), Redaction.standard()));
        try (ClusterSession session = new ClusterSession("local", listeners, Waivers.none())) {
            session.run(SCENARIO);
        }
    }
}
