package io.plimsoll.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record says beside its raw material is believed only as far as nothing contradicts it. */
class TrustInRecordsTest {

    @TempDir
    private Path folder;

    @Test
    void a_repetition_that_was_taken_out_is_missed() throws IOException {
        refused(without(3)).contains("there is repetition 4 where repetition 3 is due");
    }

    @Test
    void a_repetition_that_was_made_a_warm_up_is_noticed() throws IOException {
        refused(changed(1, each -> as(each, 2, true, each)))
                .contains("there is warm-up 2 where repetition 1 is due by the sentence, which warms up 1 times");
    }

    @Test
    void raw_material_that_was_put_elsewhere_is_noticed() throws IOException {
        List<RepetitionRecord> all = Recording.real().run().repetitions();

        refused(changed(0, each -> as(each, 1, true, all.get(1)))
                        .andThen(changed(1, each -> as(each, 1, false, all.get(0)))))
                .contains("the raw material of the record", "is in another order")
                .contains("the tool of repetition 1 started before that of the repetition that precedes it");
    }

    @Test
    void an_environment_that_the_raw_material_contradicts_is_refused() throws IOException {
        contradicted("\"pod MTU\" : \"1420 B\"", "\"pod MTU\" : \"1500 B\"")
                .contains("its environment says pod MTU 1500 B, but the raw material of warm-up 1 says 1420 B");
        contradicted("\"iperf3\" : \"3.18\"", "\"iperf3\" : \"3.12\"").contains("its environment says iperf3 3.12");
        contradicted("\"client node\" : \"plimsoll-node-2", "\"client node\" : \"plimsoll-node-7")
                .contains("its environment says client node plimsoll-node-7", "says plimsoll-node-2");
    }

    @Test
    void a_fact_that_was_not_yet_recorded_then_contradicts_nothing() throws IOException {
        assertThat(replay(json(run -> run).replace("    \"TCP segment size\" : \"1368 B\",\n", ""))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    private AbstractStringAssert<?> contradicted(String written, String instead) throws IOException {
        String json = json(run -> run);
        assertThat(json).contains(written);
        return refusedJson(json.replace(written, instead));
    }

    private AbstractStringAssert<?> refused(Function<RunRecord, RunRecord> change) throws IOException {
        return refusedJson(json(change));
    }

    private AbstractStringAssert<?> refusedJson(String json) throws IOException {
        RunRecord run = replay(json);
        assertThat(run.verdict()).isEqualTo(Verdict.CONFIG);
        return assertThat(run.failure().orElse(""));
    }

    private static String json(Function<RunRecord, RunRecord> change) {
        return RunRecordJson.redactedBy(Redaction.standard())
                .write(change.apply(Recording.real().run()));
    }

    private RunRecord replay(String json) throws IOException {
        return new ReplaySource(Files.writeString(folder.resolve("run.json"), json), Optional.empty(), Waivers.none())
                .open(List.of())
                .run(Sentences.LIKE_THE_GATE)
                .record();
    }

    private static Function<RunRecord, RunRecord> without(int index) {
        return run -> {
            List<RepetitionRecord> fewer = new ArrayList<>(run.repetitions());
            fewer.remove(index);
            return run.with(fewer);
        };
    }

    private static Function<RunRecord, RunRecord> changed(int index, UnaryOperator<RepetitionRecord> change) {
        return run -> {
            List<RepetitionRecord> others = new ArrayList<>(run.repetitions());
            others.set(index, change.apply(others.get(index)));
            return run.with(others);
        };
    }

    private static RepetitionRecord as(RepetitionRecord at, int number, boolean warmUp, RepetitionRecord material) {
        return new RepetitionRecord(
                number,
                at.arm(),
                warmUp,
                at.startedAt(),
                at.tookSeconds(),
                material.measurements(),
                material.samples(),
                material.evidence(),
                material.raw());
    }
}
