package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The sequential sign test behind every rule that asks of a repetition only on which side of the limit it lies, with the
 * evidence of {@link SignEProcess}.
 */
final class Signs {

    private final Limit limit;
    private final ErrorRates errorRates;
    private final RepetitionRange votes;
    private final int repetitionsPerVote;
    private final String noun;
    private final String quantity;
    private final Boundary toPass;
    private final Boundary toViolate;

    /**
     * Makes the test.
     *
     * @param votes how many votes are taken
     * @param repetitionsPerVote how many repetitions give one vote
     * @param noun what votes, in the plural
     * @param quantity what the limit is about
     */
    Signs(
            Limit limit,
            ErrorRates errorRates,
            RepetitionRange votes,
            int repetitionsPerVote,
            String noun,
            String quantity) {
        this.limit = limit;
        this.errorRates = errorRates;
        this.votes = votes;
        this.repetitionsPerVote = repetitionsPerVote;
        this.noun = noun;
        this.quantity = quantity;
        this.toPass = Boundary.of(Verdict.PASS, errorRates.alpha(), votes, repetitionsPerVote);
        this.toViolate = Boundary.of(Verdict.VIOLATED, errorRates.beta(), votes, repetitionsPerVote);
    }

    int most() {
        return votes.atMost() * repetitionsPerVote;
    }

    /** Judges one number for each vote. */
    Judgement judge(double[] numbers) {
        return judge(numbers, numbers, 0);
    }

    /**
     * Judges two numbers for each vote: the one that must keep the limit for a PASS, and the one that must miss it for a
     * VIOLATED.
     *
     * @param spare how many repetitions have been measured that do not make a vote yet
     */
    Judgement judge(double[] keepers, double[] missers, int spare) {
        int keeping = 0;
        int missing = 0;
        double strongest = 1;
        int taken = 0;
        Optional<Verdict> verdict = Optional.empty();
        while (taken < Math.min(keepers.length, votes.atMost()) && verdict.isEmpty()) {
            keeping += limit.isKeptBy(keepers[taken]) ? 1 : 0;
            missing += limit.isMissedBy(missers[taken]) ? 1 : 0;
            taken++;
            strongest = Math.max(strongest, SignEProcess.evidence(missing, taken - missing));
            verdict = verdict(taken, keeping, missing);
        }
        boolean open = verdict.isEmpty();
        return new Judgement(
                verdict,
                taken * repetitionsPerVote,
                basis(taken, keeping, missing),
                interval(Arrays.copyOf(keepers, taken), Arrays.copyOf(missers, taken)),
                open ? repetitions(toPass.more(taken, taken - keeping), spare) : OptionalInt.empty(),
                open ? repetitions(toViolate.more(taken, taken - missing), spare) : OptionalInt.empty(),
                1 / strongest,
                verdict.equals(Optional.of(Verdict.INCONCLUSIVE))
                        ? Optional.of(new SignDoubt(votes, repetitionsPerVote, errorRates).of(taken, keeping, missing))
                        : Optional.empty(),
                List.of());
    }

    /**
     * Returns the order statistics that leave out as many votes at an end as may speak against the claim which that end
     * decides; empty if they are too few, or an end is infinite.
     */
    Optional<Interval> interval(double[] keepers, double[] missers) {
        int votesTaken = keepers.length;
        int against = toPass.mostAgainst(votesTaken);
        int inFavour = toViolate.mostAgainst(votesTaken);
        if (against < 0 || inFavour < 0) {
            return Optional.empty();
        }
        Arrays.sort(keepers);
        Arrays.sort(missers);
        double from = limit.moreIsBetter() ? keepers[against] : missers[inFavour];
        double to = limit.moreIsBetter() ? missers[votesTaken - 1 - inFavour] : keepers[votesTaken - 1 - against];
        return Double.isFinite(from) && Double.isFinite(to)
                ? Optional.of(new Interval(quantity, from, to, 1 - errorRates.alpha() - errorRates.beta()))
                : Optional.empty();
    }

    private OptionalInt repetitions(OptionalInt more, int spare) {
        return more.isPresent() ? OptionalInt.of(more.getAsInt() * repetitionsPerVote - spare) : more;
    }

    private Optional<Verdict> verdict(int taken, int keeping, int missing) {
        if (toPass.isCrossed(taken, taken - keeping)) {
            return Optional.of(Verdict.PASS);
        }
        if (toViolate.isCrossed(taken, taken - missing)) {
            return Optional.of(Verdict.VIOLATED);
        }
        boolean open = toPass.isReachable(taken - keeping) || toViolate.isReachable(taken - missing);
        return open ? Optional.empty() : Optional.of(Verdict.INCONCLUSIVE);
    }

    private String basis(int taken, int keeping, int missing) {
        String tolerated = limit.tolerance() == 0 ? "" : " or lie within its tolerance";
        return keeping + " of " + taken + " " + noun + (keeping == 1 ? " keeps" : " keep") + " the limit" + tolerated
                + ", " + missing + (missing == 1 ? " misses it" : " miss it");
    }
}
