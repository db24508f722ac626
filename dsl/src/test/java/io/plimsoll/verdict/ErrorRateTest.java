package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How often the rule is wrong at worst, computed exactly: the truth lies on the limit, so that each repetition keeps it
 * with probability ½, and the probability of every row of repetitions is followed until the rule decides.
 */
class ErrorRateTest {

    private static final ErrorRates ONE_IN_TWENTY = new ErrorRates(0.05, 0.05);

    @Test
    void a_wrong_verdict_is_rarer_than_promised_with_20_repetitions() {
        Outcome outcome =
                Outcome.of(new SignEProcess(Limit.atLeast(1), ONE_IN_TWENTY, new RepetitionRange(5, 20)), 0.5);

        assertThat(outcome.pass).isCloseTo(0.0397, within(0.00005));
        assertThat(outcome.violated).isEqualTo(outcome.pass);
        assertThat(outcome.total()).isEqualTo(1);
    }

    @Test
    void it_stays_rarer_with_40_repetitions() {
        Outcome outcome =
                Outcome.of(new SignEProcess(Limit.atLeast(1), ONE_IN_TWENTY, new RepetitionRange(5, 40)), 0.5);

        assertThat(outcome.pass).isCloseTo(0.0439, within(0.00005));
    }

    @Test
    void stopping_early_saves_repetitions_where_nothing_can_be_decided() {
        Outcome outcome =
                Outcome.of(new SignEProcess(Limit.atLeast(1), ONE_IN_TWENTY, new RepetitionRange(5, 20)), 0.5);

        assertThat(outcome.repetitions).isCloseTo(11.75, within(0.005));
    }

    @Test
    void a_clear_case_is_decided_rightly_and_soon() {
        Outcome outcome =
                Outcome.of(new SignEProcess(Limit.atLeast(1), ONE_IN_TWENTY, new RepetitionRange(5, 20)), 0.99);

        assertThat(outcome.pass).isGreaterThan(0.99);
        assertThat(outcome.repetitions).isLessThan(5.5);
    }

    @Test
    void a_median_on_the_lower_of_two_limits_passes_no_oftener() {
        Outcome outcome = Outcome.of(
                new WithinRange(Limit.atLeast(1), Limit.atMost(2), ONE_IN_TWENTY, new RepetitionRange(5, 20)), 0.5);

        assertThat(outcome.pass).isCloseTo(0.0397, within(0.00005));
        assertThat(outcome.violated).as("by half of β").isBetween(0.01, 0.025);
        assertThat(outcome.total()).isEqualTo(1);
    }

    /** The probability of each verdict and the expected number of repetitions. */
    private static final class Outcome {
        private double pass;
        private double violated;
        private double inconclusive;
        private double repetitions;

        static Outcome of(Rule<Double> rule, double keeping) {
            Outcome outcome = new Outcome();
            // Rows with as many repetitions that keep the limit say the same, so that one stands for all of them.
            List<Row> undecided = List.of(new Row(List.of(), 1));
            while (!undecided.isEmpty()) {
                Row[] next = new Row[undecided.get(0).numbers.size() + 2];
                for (Row row : undecided) {
                    outcome.follow(rule, row.plus(1, keeping), next);
                    outcome.follow(rule, row.plus(0, 1 - keeping), next);
                }
                undecided = Arrays.stream(next)
                        .flatMap(row -> Optional.ofNullable(row).stream())
                        .toList();
            }
            return outcome;
        }

        private void follow(Rule<Double> rule, Row row, Row[] next) {
            Judgement judgement = rule.judge(row.numbers);
            if (judgement.isDecided()) {
                repetitions += row.probability * judgement.repetitions();
                switch (judgement.verdict().orElseThrow()) {
                    case PASS -> pass += row.probability;
                    case VIOLATED -> violated += row.probability;
                    default -> inconclusive += row.probability;
                }
            } else {
                int kept = Collections.frequency(row.numbers, 1.0);
                next[kept] = next[kept] == null
                        ? row
                        : new Row(next[kept].numbers, next[kept].probability + row.probability);
            }
        }

        double total() {
            return pass + violated + inconclusive;
        }
    }

    private record Row(List<Double> numbers, double probability) {

        Row plus(double number, double itsProbability) {
            List<Double> longer = new ArrayList<>(numbers);
            longer.add(number);
            return new Row(longer, probability * itsProbability);
        }
    }
}
