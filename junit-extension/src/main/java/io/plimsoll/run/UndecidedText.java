package io.plimsoll.run;

import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Verdict;

/** Why the repetitions do not decide, and what would. */
final class UndecidedText {

    /** Below that share on one side, no reasonable number of repetitions decides. */
    private static final double DECIDABLE = 0.7;

    private final Judgement judgement;
    private final RepetitionRange range;
    private final ErrorRates errorRates;

    UndecidedText(Judgement judgement, RepetitionRange range, ErrorRates errorRates) {
        this.judgement = judgement;
        this.range = range;
        this.errorRates = errorRates;
    }

    String why() {
        int left = range.atMost() - judgement.repetitions();
        String noise = "noise: the values lie on both sides of the limit; ";
        return left > 0
                ? noise + "curtailed, as the " + left + " repetitions left of " + range.atMost()
                        + " could not decide it any more"
                : noise + "all " + range.atMost() + " allowed repetitions were taken";
    }

    String whatWouldDecide() {
        double keeping = (double) judgement.keeping() / judgement.repetitions();
        if (keeping > DECIDABLE) {
            return plan(Verdict.PASS, keeping, errorRates.alpha());
        }
        if (1 - keeping > DECIDABLE) {
            return plan(Verdict.VIOLATED, 1 - keeping, errorRates.beta());
        }
        return "more repetitions like these would not decide it; find what makes the values differ, or give a limit"
                + " that does not lie among them";
    }

    /** The expected growth of the evidence, ½·1.6ᵃ·0.4ᵇ, says how many repetitions it needs to reach 1/error rate. */
    private String plan(Verdict verdict, double share, double errorRate) {
        double growth = share * Math.log(1.6) + (1 - share) * Math.log(0.4);
        int needed = Math.max(range.atMost() + 1, (int) Math.ceil(Math.log(2 / errorRate) / growth));
        return "about " + needed + " repetitions like these would show " + verdict + ": repeated(atLeast("
                + range.atLeast() + ").atMost(" + needed + ")); or make the values differ less";
    }
}
