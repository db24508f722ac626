package io.plimsoll.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the median lies is said by two of the measured values, as many from each end as misses are allowed. */
class MedianIntervalTest {

    private static final RepetitionRange TWENTY = new RepetitionRange(20, 20);

    @ParameterizedTest
    @CsvSource({"5, 1, 5", "10, 1, 10", "11, 2, 10", "14, 3, 12", "17, 4, 14", "19, 4, 16"})
    void it_leaves_out_as_many_from_each_end_as_misses_are_allowed(int repetitions, double from, double to) {
        Judgement judgement =
                new SignEProcess(Limit.atLeast(0), new ErrorRates(0.05, 0.05), TWENTY).judge(shuffledUpTo(repetitions));

        assertThat(judgement.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.from()).isEqualTo(from);
            assertThat(interval.to()).isEqualTo(to);
            assertThat(interval.level()).isCloseTo(0.90, within(1e-9));
        });
    }

    @Test
    void fewer_repetitions_than_can_decide_have_none() {
        Judgement judgement =
                new SignEProcess(Limit.atLeast(0), new ErrorRates(0.05, 0.05), TWENTY).judge(shuffledUpTo(4));

        assertThat(judgement.interval()).isEmpty();
    }

    @Test
    void it_agrees_with_the_verdict() {
        List<Double> numbers = shuffledUpTo(14);

        assertThat(fourteen(3).judge(numbers).verdict()).contains(Verdict.PASS);
        assertThat(fourteen(3.5).judge(numbers).verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(fourteen(12.5).judge(numbers).verdict()).contains(Verdict.VIOLATED);
        assertThat(fourteen(11.5).judge(numbers).verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void it_rests_on_the_repetitions_that_decided() {
        List<Double> numbers = new ArrayList<>(List.of(11.0, 12.0, 13.0, 14.0, 15.0));
        numbers.addAll(Collections.nCopies(15, 1.0));

        Judgement judgement = new SignEProcess(
                        Limit.atLeast(10), new ErrorRates(0.05, 0.05), new RepetitionRange(5, 20))
                .judge(numbers);

        assertThat(judgement.interval()).contains(new Interval("the median", 11, 15, 1 - 0.05 - 0.05));
    }

    private static SignEProcess fourteen(double limit) {
        return new SignEProcess(Limit.atLeast(limit), new ErrorRates(0.05, 0.05), new RepetitionRange(14, 14));
    }

    private static List<Double> shuffledUpTo(int repetitions) {
        List<Double> numbers = new ArrayList<>(IntStream.rangeClosed(1, repetitions)
                .mapToObj(each -> (double) each)
                .toList());
        Collections.shuffle(numbers, new Random(1));
        return numbers;
    }
}
