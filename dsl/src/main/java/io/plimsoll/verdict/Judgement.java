package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the repetitions so far say of one objective.
 *
 * @param verdict PASS, VIOLATED or INCONCLUSIVE; empty as long as measuring goes on
 * @param repetitions how many it rests on: those up to the one that decided it
 * @param basis what they say, in words, such as {@code 4 of 5 repetitions keep the limit, 1 misses it}
 * @param interval where the judged quantity lies, as far as so few repetitions can say
 * @param moreToPass the fewest further repetitions that, all keeping the limit, would show PASS; empty if none can
 * @param moreToViolate the fewest further ones that, all missing it, would show VIOLATED; empty if none can
 * @param violationP how probable repetitions that speak so much against the objective are at most, if it is met: the
 *     p-value of a violation, between 0 and 1
 * @param doubt why it is INCONCLUSIVE and what would decide it; present exactly then
 * @param caveats what the verdict cannot exclude, and what is odd about the repetitions, in sentences
 */
public record Judgement(
        Optional<Verdict> verdict,
        int repetitions,
        String basis,
        Optional<Interval> interval,
        OptionalInt moreToPass,
        OptionalInt moreToViolate,
        double violationP,
        Optional<Doubt> doubt,
        List<String> caveats) {

    public Judgement {
        caveats = List.copyOf(caveats);
        if (doubt.isPresent() != verdict.equals(Optional.of(Verdict.INCONCLUSIVE))) {
            throw new IllegalArgumentException("a judgement says why it is INCONCLUSIVE, and only then");
        }
    }

    /** Returns the same judgement with further caveats. */
    public Judgement withCaveats(List<String> further) {
        List<String> all = new ArrayList<>(caveats);
        all.addAll(further);
        return new Judgement(verdict, repetitions, basis, interval, moreToPass, moreToViolate, violationP, doubt, all);
    }

    /** Returns this judgement ended by a repetition that cannot be judged; the same if those before it decide. */
    public Judgement endedBy(Doubt unjudged) {
        return isDecided()
                ? this
                : new Judgement(
                        Optional.of(Verdict.INCONCLUSIVE),
                        repetitions + 1,
                        basis + ", and another has too few samples",
                        interval,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        violationP,
                        Optional.of(unjudged),
                        caveats);
    }

    /** Tells whether measuring on can change nothing any more. */
    public boolean isDecided() {
        return verdict.isPresent();
    }
}
