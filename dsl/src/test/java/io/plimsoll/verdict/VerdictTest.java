package io.plimsoll.verdict;

import static io.plimsoll.verdict.Verdict.ABORTED;
import static io.plimsoll.verdict.Verdict.CONFIG;
import static io.plimsoll.verdict.Verdict.INCONCLUSIVE;
import static io.plimsoll.verdict.Verdict.INFRA;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.PASS;
import static io.plimsoll.verdict.Verdict.VIOLATED;
import static io.plimsoll.verdict.Verdict.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void the_worst_one_wins() {
        List<Verdict> fromBestToWorst = List.of(PASS, WAIVED, INCONCLUSIVE, VIOLATED, INVALID, INFRA, ABORTED, CONFIG);

        for (int worst = 0; worst < fromBestToWorst.size(); worst++) {
            assertThat(Verdict.worst(fromBestToWorst.subList(0, worst + 1))).isEqualTo(fromBestToWorst.get(worst));
        }
        assertThat(Verdict.values()).hasSameSizeAs(fromBestToWorst);
    }

    @Test
    void a_run_passes_only_if_every_objective_does() {
        assertThat(Verdict.worst(List.of(PASS, PASS))).isEqualTo(PASS);
        assertThat(Verdict.worst(List.of(PASS, WAIVED, INCONCLUSIVE, PASS))).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void the_numbers_of_what_did_not_run_as_it_should_answer_for_nothing() {
        assertThat(Verdict.values())
                .filteredOn(Verdict::isAnswer)
                .containsExactly(PASS, WAIVED, INCONCLUSIVE, VIOLATED);
    }

    @Test
    void no_verdict_is_no_pass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verdict.worst(List.of()))
                .withMessage("no verdict to choose from");
    }
}
