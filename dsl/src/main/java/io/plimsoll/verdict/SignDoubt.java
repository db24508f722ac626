package io.plimsoll.verdict;

import java.util.OptionalInt;

/**
 * Why a sign test does not decide, and how many repetitions would.
 *
 * @param votes how many were allowed
 * @param repetitionsPerVote how many repetitions give one vote
 * @param errorRates how sure the verdict must be
 */
record SignDoubt(RepetitionRange votes, int repetitionsPerVote, ErrorRates errorRates) {

    /** Below that share on one side, no reasonable number of repetitions decides. */
    private static final double DECIDABLE = 0.7;

    Doubt of(int taken, int keeping, int missing) {
        int most = votes.atMost() * repetitionsPerVote;
        int left = most - taken * repetitionsPerVote;
        String noise = "the values lie on both sides of the limit; ";
        Doubt.Reason reason = left > 0 ? Doubt.Reason.CURTAILED : Doubt.Reason.NOISE;
        String explanation = left > 0
                ? noise + "the " + left + " repetitions left of " + most + " could not decide it any more"
                : noise + "all " + most + " allowed repetitions were taken";
        double keepingShare = (double) keeping / taken;
        double missingShare = (double) missing / taken;
        if (keepingShare > DECIDABLE) {
            return decidable(reason, explanation, Verdict.PASS, keepingShare, errorRates.alpha());
        }
        if (missingShare > DECIDABLE) {
            return decidable(reason, explanation, Verdict.VIOLATED, missingShare, errorRates.beta());
        }
        return new Doubt(
                reason,
                explanation,
                OptionalInt.empty(),
                "more repetitions like these would not decide it; find what makes the values differ, give a limit that"
                        + " does not lie among them, or allow it a tolerance");
    }

    /** The expected growth of the evidence, ½·1.6ᵃ·0.4ᵇ, says how many repetitions it needs to reach 1/error rate. */
    private Doubt decidable(Doubt.Reason reason, String explanation, Verdict verdict, double share, double errorRate) {
        double growth = share * Math.log(1.6) + (1 - share) * Math.log(0.4);
        int votesNeeded = Math.max(votes.atMost() + 1, (int) Math.ceil(Math.log(2 / errorRate) / growth));
        int needed = votesNeeded * repetitionsPerVote;
        return new Doubt(
                reason,
                explanation,
                OptionalInt.of(needed),
                "about " + needed + " repetitions like these would show " + verdict + ": repeated(atLeast("
                        + votes.atLeast() * repetitionsPerVote + ").atMost(" + needed
                        + ")); or make the values differ less");
    }
}
