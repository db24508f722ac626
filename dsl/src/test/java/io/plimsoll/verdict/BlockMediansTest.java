package io.plimsoll.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two neighbours make one vote, by their median. */
class BlockMediansTest {

    private static final ErrorRates RATES = new ErrorRates(0.05, 0.05);
    private static final BlockMedians RULE =
            new BlockMedians(2, Limit.atLeast(100), RATES, atLeast(5).atMost(20));

    @Test
    void five_blocks_that_keep_the_limit_pass() {
        // 99 and 102 have the median 100.5
        Judgement judgement = RULE.judge(List.of(99.0, 102.0, 101.0, 103.0, 102.0, 101.0, 104.0, 103.0, 102.0, 99.5));

        assertThat(judgement.verdict()).contains(Verdict.PASS);
        assertThat(judgement.repetitions()).isEqualTo(10);
        assertThat(judgement.basis()).isEqualTo("5 of 5 blocks of 2 repetitions keep the limit, 0 miss it");
        assertThat(judgement.interval())
                .hasValueSatisfying(interval -> assertThat(interval.from()).isEqualTo(100.5));
    }

    @Test
    void a_repetition_that_waits_for_its_neighbour_says_nothing() {
        Judgement nine = RULE.judge(Collections.nCopies(9, 101.0));

        assertThat(nine.isDecided()).isFalse();
        assertThat(nine.repetitions()).isEqualTo(8);
        assertThat(nine.moreToPass()).hasValue(1);
    }

    @Test
    void the_most_repetitions_decide_even_if_the_last_block_is_not_full() {
        BlockMedians odd =
                new BlockMedians(3, Limit.atLeast(100), RATES, atLeast(5).atMost(20));

        assertThat(odd.most()).isEqualTo(18);
        assertThat(odd.decide(List.of(
                                        99.0, 101.0, 99.0, 101.0, 101.0, 99.0, 99.0, 99.0, 101.0, 101.0, 102.0, 101.0,
                                        99.0, 98.0, 97.0, 105.0, 104.0, 103.0)
                                .iterator()::next)
                        .verdict())
                .contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void what_would_decide_is_said_in_repetitions() {
        Judgement judgement = new BlockMedians(2, Limit.atLeast(100), RATES, exactly(10))
                .judge(List.of(101.0, 101.0, 101.0, 101.0, 101.0, 101.0, 101.0, 101.0, 99.0, 99.0));

        // 4 of 5: ln(2/0.05) / (0.8·ln 1.6 + 0.2·ln 0.4) = 19.1 blocks
        assertThat(judgement.doubt()).hasValueSatisfying(doubt -> {
            assertThat(doubt.repetitions()).hasValue(40);
            assertThat(doubt.remedy()).contains("about 40 repetitions like these would show PASS");
        });
    }

    @Test
    void too_few_blocks_are_refused_in_repetitions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockMedians(2, Limit.atLeast(100), RATES, exactly(8)))
                .withMessage("8 repetitions can never show PASS with an error rate of at most 0.05; allow at least 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockMedians(1, Limit.atLeast(100), RATES, exactly(8)))
                .withMessage("a block has at least 2 repetitions and at most all 8, but was to have 1");
    }
}
