package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five sessions with medians of 100, 104, 97, 101 and 99, and a candidate that may be 5 % worse. The reference values are
 * {@code t = (ln c − ȳ − ln 0.95)/(sd·√(1 + 1/5))} on 4 degrees of freedom, computed with SciPy 1.17; t(0.95; 4) = 2.132.
 */
class SessionPredictionTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final RepetitionRange RANGE = atLeast(5).atMost(20);
    private static final Limit NO_MORE_THAN_5_PERCENT_WORSE = Limit.ofRegression(true, 0.05);
    private static final SessionPrediction RULE = rule(100.0, 104.0, 97.0, 101.0, 99.0);

    @ParameterizedTest
    @CsvSource({
        "103, PASS, 0.9757315609518896",
        "96, INCONCLUSIVE, 0.6139372258563803",
        "90, INCONCLUSIVE, 0.05949493346363927",
        "88, VIOLATED, 0.02502445401987313"
    })
    void the_distance_is_measured_in_the_spread_of_sessions(double median, Verdict verdict, double p) {
        Judgement judgement = RULE.judge(session(median));

        assertThat(judgement.verdict()).contains(verdict);
        assertThat(judgement.violationP()).isCloseTo(p, within(1e-9));
        assertThat(judgement.repetitions()).isEqualTo(5);
    }

    @Test
    void the_interval_covers_the_ratio() {
        // ln 0.8984422 ± 2.1318·0.0282 = ± 0.0601208
        assertThat(RULE.judge(session(90)).interval()).hasValueSatisfying(interval -> {
            assertThat(interval.of()).isEqualTo("the ratio to the baseline");
            assertThat(interval.from()).isCloseTo(0.8984422794889839 * Math.exp(-0.060120819834320986), within(1e-9));
            assertThat(interval.to()).isCloseTo(0.8984422794889839 * Math.exp(0.060120819834320986), within(1e-9));
        });
    }

    @Test
    void where_less_is_better_the_sides_are_exchanged() {
        SessionPrediction latency = new SessionPrediction(
                List.of(100.0, 104.0, 97.0, 101.0, 99.0), Limit.ofRegression(false, 0.05), RATES, RANGE);

        assertThat(latency.judge(session(96)).verdict()).contains(Verdict.PASS);
        assertThat(latency.judge(session(114)).verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void more_repetitions_in_the_session_change_nothing() {
        assertThat(RULE.most()).isEqualTo(5);
        assertThat(RULE.judge(session(90)).doubt()).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.NOISE);
            assertThat(doubt.repetitions()).isEmpty();
            assertThat(doubt.explanation()).contains("more repetitions in this session would not help");
            assertThat(doubt.remedy())
                    .isEqualTo("measure another session of the baseline: with about 7 sessions it would be decided");
        });
        assertThat(RULE.judge(session(103).subList(0, 4)).moreToPass()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"0, has 0 sessions", "1, has 1 session,", "2, has 2 sessions"})
    void too_few_sessions_pass_nothing(int sessions, String says) {
        Judgement judgement = new SessionPrediction(
                        Collections.nCopies(sessions, 50.0), NO_MORE_THAN_5_PERCENT_WORSE, RATES, RANGE)
                .judge(session(100));

        assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judgement.violationP()).isEqualTo(1);
        assertThat(judgement.doubt()).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.BASELINE_TOO_SMALL);
            assertThat(doubt.explanation()).contains(says);
            assertThat(doubt.remedy().contains("recorded(…).withSessionCv(…)"))
                    .as("of no session no spread helps")
                    .isEqualTo(sessions > 0);
        });
    }

    @Test
    void sessions_without_any_spread_pass_nothing() {
        Judgement judgement = rule(100.0, 100.0, 100.0, 100.0).judge(session(200));

        assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judgement.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.explanation())
                        .contains("all 4 sessions of the baseline have the same median"));
    }

    @Test
    void one_session_decides_if_it_is_declared_how_far_sessions_differ() {
        // one against one: ln(c/100/0.95) ≥ 1.6449·0.02·√2 = 0.04652 for c ≥ 99.52
        SessionPrediction declared = rule(100.0).withSessionCv(0.02);

        assertThat(declared.judge(session(99.6)).verdict()).contains(Verdict.PASS);
        assertThat(declared.judge(session(99.4)).verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(declared.judge(session(90.6)).verdict()).contains(Verdict.VIOLATED);
        assertThat(rule().withSessionCv(0.02).judge(session(99.6)).verdict())
                .as("without any session there is nothing to compare with")
                .contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void what_sessions_show_is_believed_before_what_is_declared() {
        assertThat(RULE.withSessionCv(0.0001).judge(session(96))).isEqualTo(RULE.judge(session(96)));
    }

    @Test
    void earlier_sessions_of_the_candidate_count() {
        assertThat(RULE.judge(session(90)).verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(RULE.withEarlierSessions(List.of(90.0, 90.0))
                        .judge(session(90))
                        .verdict())
                .contains(Verdict.VIOLATED);
        assertThat(RULE.withEarlierSessions(List.of(90.0, 90.0))
                        .judge(session(90))
                        .basis())
                .endsWith(", taken over 3 sessions of the candidate");
        assertThat(RULE.judge(session(90)).basis()).doesNotContain("candidate");
    }

    @Test
    void a_session_without_a_median_above_0_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(100.0, 0.0))
                .withMessage("the median of a session that is to be compared is finite and above 0, but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.judge(session(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.withSessionCv(0));
    }

    @Test
    void so_few_repetitions_that_they_make_no_session_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionPrediction(
                        List.of(100.0, 104.0, 97.0),
                        NO_MORE_THAN_5_PERCENT_WORSE,
                        RATES,
                        atLeast(1).atMost(20)))
                .withMessage("the median of a session needs at least 5 repetitions, but 1 were to suffice; say"
                        + " repeated(atLeast(5).atMost(…))");
    }

    private static SessionPrediction rule(Double... baseline) {
        return new SessionPrediction(List.of(baseline), NO_MORE_THAN_5_PERCENT_WORSE, RATES, RANGE);
    }

    /** Five repetitions with that median, of which the others say nothing. */
    private static List<Double> session(double median) {
        return List.of(median * 1.1, median, median * 0.7, median, median * 1.3);
    }
}
