package io.plimsoll.verdict;

import java.util.OptionalInt;

/**
 * Why a sign test does not decide, and how many repetitions would.
 *
 * @param range the repetitions that were allowed
 * @param errorRates how sure the verdict must be
 */
record SignDoubt(RepetitionRange range, ErrorRates errorRates) {

    /** Below that share on one side, no reasonable number of repetitions decides. */
    private static final double DECIDABLE = 0.7;

    Doubt of(int repetitions, int keeping, int missing) {
        int left = range.atMost() - repetitions;
        String noise = "the values lie on both sides of the limit; ";
        Doubt.Reason reason = left > 0 ? Doubt.Reason.CURTAILED : Doubt.Reason.NOISE;
        String explanation = left > 0
                ? noise + "curtailed, as the " + left + " repetitions left of " + range.atMost()
                        + " could not decide it any more"
                : noise + "all " + range.atMost() + " allowed repetitions were taken";
        double keepingShare = (double) keeping / repetitions;
        double missingShare = (double) missing / repetitions;
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
        int needed = Math.max(range.atMost() + 1, (int) Math.ceil(Math.log(2 / errorRate) / growth));
        return new Doubt(
                reason,
                explanation,
                OptionalInt.of(needed),
                "about " + needed + " repetitions like these would show " + verdict + ": repeated(atLeast("
                        + range.atLeast() + ").atMost(" + needed + ")); or make the values differ less");
    }
}
