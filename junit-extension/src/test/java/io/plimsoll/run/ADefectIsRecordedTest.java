package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import io.plimsoll.workload.MeasuresThroughput;
import io.plimsoll.workload.NetworkWorkload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whatever ends a run, it ends red and with a record. */
class ADefectIsRecordedTest {

    @Test
    void an_exception_that_nobody_expected_is_told_as_a_defect_and_not_as_an_interruption() {
        List<RunRecord> ended = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void runEnded(RunRecord record) {
                ended.add(record);
            }
        };
        ClusterSession session = new ClusterSession(
                "broken",
                progress -> {
                    throw new IllegalStateException("out of cheese");
                },
                List.of(listener));

        RunRecord record = session.run(ENCRYPTED_TRAFFIC).record();

        assertThat(ended).containsExactly(record);
        isADefect(record);
    }

    @Test
    void so_is_one_in_a_replay() {
        List<RunRecord> ended = new ArrayList<>();
        Cheese cheese = new Cheese(new AtomicBoolean(true));
        RunListener listener = new RunListener() {
            @Override
            public void stageStarted(String stage, String detail) {
                cheese.isThere().set(false);
            }

            @Override
            public void stageEnded(String stage, Duration took) {
                cheese.isThere().set(true);
            }

            @Override
            public void runEnded(RunRecord record) {
                ended.add(record);
            }
        };
        Scenario scenario = scenario("cheese")
                .run(cheese)
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(800)));
        RecordedRun recorded = new RecordedRun(
                Path.of("run.json"), Invention.throughput(900).of(scenario).record());

        RunRecord record = new ScenarioReplay(
                        scenario.plan(),
                        recorded,
                        Waivers.none(),
                        new Listeners(List.of(listener), Redaction::standard),
                        "replay-1")
                .run()
                .record();

        assertThat(ended).containsExactly(record);
        isADefect(record);
    }

    private static void isADefect(RunRecord record) {
        assertThat(record.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(record.failure())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("a defect of Plimsoll")
                        .contains("IllegalStateException: out of cheese"));
    }

    /** A workload that cannot be described while there is no cheese. */
    private record Cheese(AtomicBoolean isThere) implements NetworkWorkload, MeasuresThroughput {

        @Override
        public String describe() {
            if (!isThere.get()) {
                throw new IllegalStateException("out of cheese");
            }
            return "cheese";
        }
    }
}
