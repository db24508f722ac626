package io.plimsoll.verdict;

import java.util.OptionalInt;

/**
 * How many repetitions may speak against a claim that is nevertheless shown, by the number of repetitions: the evidence
 * of {@link SignEProcess}, solved once.
 */
final class Boundary {

    private final int least;
    private final int[] mostAgainst;

    private Boundary(int least, int[] mostAgainst) {
        this.least = least;
        this.mostAgainst = mostAgainst;
    }

    /**
     * Solves it.
     *
     * @param range of votes
     * @param repetitionsPerVote how many repetitions give one, for the message
     * @throws IllegalArgumentException if the most repetitions, all speaking for the claim, do not show it
     */
    static Boundary of(Verdict claim, double errorRate, RepetitionRange range, int repetitionsPerVote) {
        double bound = 1 / errorRate;
        int[] mostAgainst = new int[range.atMost() + 1];
        int against = -1;
        for (int repetitions = 0; repetitions <= range.atMost(); repetitions++) {
            while (against < repetitions && SignEProcess.evidence(repetitions - against - 1, against + 1) >= bound) {
                against++;
            }
            mostAgainst[repetitions] = against;
        }
        if (against < 0) {
            int needed = range.atMost();
            while (SignEProcess.evidence(needed, 0) < bound) {
                needed++;
            }
            throw new IllegalArgumentException(range.atMost() * repetitionsPerVote + " repetitions can never show "
                    + claim + " with an error rate of at most " + errorRate + "; allow at least "
                    + needed * repetitionsPerVote);
        }
        return new Boundary(range.atLeast(), mostAgainst);
    }

    /** Returns the most repetitions that may speak against the claim, or -1 if so few cannot show it at all. */
    int mostAgainst(int repetitions) {
        return mostAgainst[repetitions];
    }

    boolean isCrossed(int repetitions, int against) {
        return repetitions >= least && against <= mostAgainst[repetitions];
    }

    /** Tells whether the claim may still be shown within the most repetitions. */
    boolean isReachable(int against) {
        return against <= mostAgainst[mostAgainst.length - 1];
    }

    /** Returns the fewest further repetitions that, all speaking for the claim, show it; empty if none can. */
    OptionalInt more(int repetitions, int against) {
        for (int all = Math.max(repetitions, least); all < mostAgainst.length; all++) {
            if (against <= mostAgainst[all]) {
                return OptionalInt.of(all - repetitions);
            }
        }
        return OptionalInt.empty();
    }
}
