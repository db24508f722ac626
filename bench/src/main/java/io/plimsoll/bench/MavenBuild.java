package io.plimsoll.bench;

import io.plimsoll.record.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The root project's main gate, run by a Maven of its own, as a user runs it. */
final class MavenBuild {

    private static final String GATE = "NetworkGate#encrypted_traffic_between_nodes*";

    private static final int OMITTED_SECONDS = 1;

    private MavenBuild() {}

    /** Runs it, and returns the seconds from the start of Maven to the first measured second of the first repetition. */
    static double secondsToFirstMeasuredSecond() throws IOException, InterruptedException {
        Records records = Records.inNewFolder();
        Path project = Path.of(System.getProperty("plimsoll.bench.project", "."));
        Instant startedAt = Instant.now();
        // A red gate has measured as well.
        Child.run(
                project,
                List.of(
                        System.getProperty("plimsoll.bench.maven", "mvn"),
                        "--batch-mode",
                        "verify",
                        "-DskipUnitTests=true",
                        "-Dit.test=" + GATE,
                        "-Dplimsoll.local.keep=true",
                        "-Dplimsoll.history=none",
                        records.property()));
        RunRecord run = records.only();
        Window first = Window.of(run.repetitions().get(0));
        return Window.seconds(startedAt, first.started()) + OMITTED_SECONDS;
    }
}
