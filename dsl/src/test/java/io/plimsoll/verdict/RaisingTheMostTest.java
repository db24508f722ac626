package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An undecided row of repetitions may be carried on under a larger most, and that alone decides nothing. */
class RaisingTheMostTest {

    private static final int LENGTH = 12;
    private static final Limit LIMIT = Limit.atLeast(100);
    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final Rule<Double> BEFORE =
            new SignEProcess(LIMIT, RATES, atLeast(5).atMost(LENGTH));
    private static final Rule<Double> RAISED =
            new SignEProcess(LIMIT, RATES, atLeast(5).atMost(40));

    @Test
    void what_is_shown_is_shown_by_the_same_repetition_whatever_the_most() {
        for (List<Double> row : allRows()) {
            Judgement before = BEFORE.judge(row);
            if (!before.verdict().equals(Optional.of(Verdict.INCONCLUSIVE))) {
                Judgement raised = RAISED.judge(row);
                assertThat(raised.verdict()).as("%s", row).isEqualTo(before.verdict());
                assertThat(raised.repetitions()).as("%s", row).isEqualTo(before.repetitions());
            }
        }
    }

    @Test
    void what_did_not_decide_does_not_decide_by_raising_the_most_alone() {
        for (List<Double> row : allRows()) {
            Judgement before = BEFORE.judge(row);
            if (before.verdict().equals(Optional.of(Verdict.INCONCLUSIVE))) {
                assertThat(RAISED.judge(row.subList(0, before.repetitions())).verdict())
                        .as("%s", row)
                        .isEmpty();
            }
        }
    }

    @Test
    void only_rules_that_may_look_at_any_time_allow_it() {
        RepetitionRange range = atLeast(5).atMost(20);

        assertThat(List.of(
                        new SignEProcess(LIMIT, RATES, range),
                        new BlockMedians(2, LIMIT, RATES, range),
                        new WithinRange(LIMIT, Limit.atMost(200), RATES, range),
                        new PairedRatio(LIMIT, RATES, range),
                        new PerRunQuantile(Limit.atMost(100), 0.9, RATES, range)))
                .allMatch(Rule::isAnytimeValid);
        assertThat(List.of(
                        new ClusteredQuantile(Limit.atMost(100), 0.9, RATES, range),
                        new NormalMedian(LIMIT, RATES, range),
                        new SessionPrediction(List.of(1.0, 1.1, 0.9), LIMIT, RATES, range)))
                .noneMatch(Rule::isAnytimeValid);
    }

    private static List<List<Double>> allRows() {
        List<List<Double>> rows = new ArrayList<>();
        for (int signs = 0; signs < 1 << LENGTH; signs++) {
            List<Double> row = new ArrayList<>();
            for (int repetition = 0; repetition < LENGTH; repetition++) {
                row.add((signs >> repetition & 1) == 1 ? 101.0 + repetition : 99.0 - repetition);
            }
            rows.add(row);
        }
        return rows;
    }
}
