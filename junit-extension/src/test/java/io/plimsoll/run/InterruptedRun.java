package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.RecordRunListener;
import io.plimsoll.waiver.Waivers;
import java.nio.file.Path;
import java.util.List;

/** A run in a JVM of its own, which a test interrupts: FOLDER of its record. */
final class InterruptedRun {

    private InterruptedRun() {}

    public static void main(String[] args) {
        List<RunListener> listeners =
                List.of(new PrintingListener(), new RecordRunListener(Path.of(args[0]), Redaction.standard()));
        try (ClusterSession session = new ClusterSession("local", listeners, Waivers.none())) {
            session.run(scenario("interrupted")
                    .run(iperf3().tcp().omitting(seconds(0)))
                    .onOneNode()
                    .lasting(seconds(2))
                    .expect(throughput().isAtLeast(mbps(1))));
        }
    }
}
