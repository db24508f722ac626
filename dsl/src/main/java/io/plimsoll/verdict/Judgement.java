package io.plimsoll.verdict;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the repetitions so far say of one objective.
 *
 * @param verdict PASS, VIOLATED or INCONCLUSIVE; empty as long as measuring goes on
 * @param repetitions how many it rests on: those up to the one that decided it
 * @param keeping how many of them keep the limit
 * @param missing how many of them miss it
 * @param interval where the median lies, as far as so few repetitions can say
 * @param moreToPass the fewest further repetitions that, all keeping the limit, would show PASS; empty if none can
 * @param moreToViolate the fewest further ones that, all missing it, would show VIOLATED; empty if none can
 */
public record Judgement(
        Optional<Verdict> verdict,
        int repetitions,
        int keeping,
        int missing,
        Optional<MedianInterval> interval,
        OptionalInt moreToPass,
        OptionalInt moreToViolate) {

    /** Tells whether measuring on can change nothing any more. */
    public boolean isDecided() {
        return verdict.isPresent();
    }
}
