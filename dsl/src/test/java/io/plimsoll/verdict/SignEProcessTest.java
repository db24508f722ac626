package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row of repetitions says: {@code +} keeps the limit of 100, {@code -} misses it. */
class SignEProcessTest {

    private static final Limit LIMIT = Limit.atLeast(100);
    private static final SignEProcess RULE =
            new SignEProcess(LIMIT, new ErrorRates(0.05, 0.05), atLeast(5).atMost(20));

    @ParameterizedTest
    @CsvSource({"5, 0", "10, 0", "11, 1", "13, 1", "14, 2", "16, 2", "17, 3", "19, 3", "20, 4"})
    void so_many_misses_are_allowed_after_so_many_repetitions(int repetitions, int allowed) {
        assertThat(SignEProcess.evidence(repetitions - allowed, allowed)).isGreaterThanOrEqualTo(20);
        assertThat(SignEProcess.evidence(repetitions - allowed - 1, allowed + 1))
                .isLessThan(20);
    }

    @Test
    void no_repetition_is_no_evidence() {
        assertThat(SignEProcess.evidence(0, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "+++++, 5",
        "-++++++++++, 11",
        "--++++++++++++, 14",
        "---++++++++++++++, 17",
        "----++++++++++++++++, 20",
        "+-+-+-+++-++++++++++, 20"
    })
    void a_promise_is_kept_as_soon_as_it_is_shown(String repetitions, int decidedAt) {
        assertThat(judge(repetitions.substring(0, decidedAt - 1)).isDecided()).isFalse();
        assertThat(judge(repetitions).verdict()).contains(Verdict.PASS);
        assertThat(judge(repetitions).repetitions()).isEqualTo(decidedAt);
    }

    @ParameterizedTest
    @CsvSource({"-----, 5", "+----------, 11", "++++----------------, 20"})
    void a_promise_is_broken_as_soon_as_it_is_shown(String repetitions, int decidedAt) {
        assertThat(judge(repetitions.substring(0, decidedAt - 1)).isDecided()).isFalse();
        assertThat(judge(repetitions).verdict()).contains(Verdict.VIOLATED);
        assertThat(judge(repetitions).repetitions()).isEqualTo(decidedAt);
    }

    @Test
    void nothing_is_decided_without_data() {
        Judgement judgement = judge("");

        assertThat(judgement.verdict()).isEmpty();
        assertThat(judgement.repetitions()).isZero();
        assertThat(judgement.interval()).isEmpty();
        assertThat(judgement.moreToPass()).hasValue(5);
        assertThat(judgement.moreToViolate()).hasValue(5);
    }

    @Test
    void nothing_is_decided_before_the_least_repetitions() {
        SignEProcess patient =
                new SignEProcess(LIMIT, new ErrorRates(0.05, 0.05), atLeast(8).atMost(20));

        Judgement seven = patient.judge(numbers("+++++++"));

        assertThat(seven.isDecided()).isFalse();
        assertThat(seven.moreToPass()).hasValue(1);
        assertThat(patient.judge(numbers("++++++++")).verdict()).contains(Verdict.PASS);
    }

    @Test
    void measuring_ends_as_soon_as_neither_bound_can_be_reached() {
        Judgement nine = judge("+-+-+-+-+");
        assertThat(nine.isDecided()).isFalse();
        assertThat(nine.moreToPass()).as("16 of 20 must keep the limit").hasValue(11);
        assertThat(nine.moreToViolate()).as("5 keep it already").isEmpty();

        Judgement ten = judge("+-+-+-+-+-");
        assertThat(ten.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(ten.repetitions()).isEqualTo(10);
        assertThat(ten.moreToPass()).isEmpty();
        assertThat(ten.moreToViolate()).isEmpty();
    }

    @Test
    void the_first_bound_that_is_crossed_decides_for_good() {
        assertThat(judge("+++++---------------")).isEqualTo(judge("+++++"));
        assertThat(judge("-----+++++++++++++++")).isEqualTo(judge("-----"));
        assertThat(judge("+-+-+-+-+-++++++++++")).isEqualTo(judge("+-+-+-+-+-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "+-", "++-", "--+", "+++-", "---+"})
    void the_most_repetitions_always_decide(String pattern) {
        assertThat(judge(pattern.repeat(20)).isDecided()).isTrue();
        assertThat(judge(pattern.repeat(20)).repetitions()).isLessThanOrEqualTo(20);
    }

    @Test
    void a_repetition_without_a_value_speaks_neither_for_nor_against() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.judge(List.of(101.0, Double.NaN)))
                .withMessage("a repetition without a value cannot be judged, but was NaN");
    }

    @ParameterizedTest
    @CsvSource({"0.10, 3, 4", "0.05, 4, 5", "0.01, 7, 8"})
    void too_few_repetitions_to_decide_anything_are_refused(double rate, int repetitions, int needed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignEProcess(LIMIT, new ErrorRates(rate, 0.4), exactly(repetitions)))
                .withMessage("%d repetitions can never show PASS with an error rate of at most %s; allow at least %d"
                        .formatted(repetitions, rate, needed));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignEProcess(LIMIT, new ErrorRates(0.4, rate), exactly(repetitions)))
                .withMessageContaining("can never show VIOLATED");
        assertThat(new SignEProcess(LIMIT, new ErrorRates(rate, rate), exactly(needed))
                        .judge(numbers("+".repeat(needed)))
                        .verdict())
                .contains(Verdict.PASS);
    }

    @Test
    void each_error_rate_guards_its_own_verdict() {
        SignEProcess strictOnPass =
                new SignEProcess(LIMIT, new ErrorRates(0.01, 0.05), atLeast(5).atMost(20));

        assertThat(strictOnPass.judge(numbers("+++++++")).isDecided()).isFalse();
        assertThat(strictOnPass.judge(numbers("-----")).verdict()).contains(Verdict.VIOLATED);
    }

    private static Judgement judge(String repetitions) {
        return RULE.judge(numbers(repetitions));
    }

    private static List<Double> numbers(String repetitions) {
        return repetitions.chars().mapToObj(each -> each == '+' ? 101.0 : 99.0).toList();
    }
}
