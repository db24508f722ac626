package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
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

        assertThat(record.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(record.failure())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("a defect of Plimsoll")
                        .contains("IllegalStateException: out of cheese"));
        assertThat(ended).containsExactly(record);
    }
}
