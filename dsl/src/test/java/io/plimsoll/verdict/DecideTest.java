package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule decides on plain numbers, wherever they come from. */
class DecideTest {

    @Test
    void it_takes_as_many_repetitions_as_it_needs() {
        Iterator<Double> measurements = List.of(
                        812.0, 805.0, 790.0, 815.0, 808.0, 821.0, 816.0, 809.0, 811.0, 814.0, 807.0, 1.0)
                .iterator();

        Rule<Double> rule = new SignEProcess(
                Limit.atLeast(800), new ErrorRates(0.05, 0.05), atLeast(5).atMost(20));
        Judgement judgement = rule.decide(measurements::next);

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.repetitions()).isEqualTo(11);
        assertThat(judgement.basis()).isEqualTo("10 of 11 repetitions keep the limit, 1 misses it");
        assertThat(measurements.next()).as("the first that was not asked for").isEqualTo(1.0);
    }
}
