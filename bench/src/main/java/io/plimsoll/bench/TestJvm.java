package io.plimsoll.bench;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenario.Encryption;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A JVM of its own that runs one performance test, as a build's test JVM does. */
public final class TestJvm {

    /**
     * What such a JVM has shown.
     *
     * @param startedAt before it was started
     * @param run what its test measured
     */
    record Result(Instant startedAt, RunRecord run) {

        /** Returns the seconds from the start of the JVM to the first sample with all of its evidence. */
        double secondsToFirstSample() {
            var first = run.repetitions().get(0);
            Instant complete = first.startedAt().plusNanos(Math.round(first.tookSeconds() * 1e9));
            return Window.seconds(startedAt, complete);
        }
    }

    private TestJvm() {}

    /** Starts one, with the options that the build gives to its gates, and waits for its end. */
    static Result run() throws IOException, InterruptedException {
        Records records = Records.inNewFolder();
        Instant startedAt = Instant.now();
        int status = Child.run(
                records.folder(),
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=128m",
                        "-Dplimsoll.local.keep=true",
                        records.property(),
                        // What a benchmark measures is no history of the cluster.
                        "-Dplimsoll.history=none",
                        "-Dallure.results.directory=" + records.folder().resolve("allure"),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        TestJvm.class.getName()));
        if (status != 0) {
            throw new IllegalStateException("the test JVM ended with status " + status);
        }
        return new Result(startedAt, records.only());
    }

    /** Runs the test in this JVM. */
    public static void main(String[] args) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(EncryptedTraffic.class))
                        .build());
    }

    /** The test. */
    static final class EncryptedTraffic {

        @PerformanceTest
        void is_measured(TargetCluster cluster) {
            assertThat(cluster.run(Sentences.traffic(Encryption.ON))).meetsItsObjectives();
        }
    }
}
