package io.plimsoll.verdict;

import java.util.Collection;

/** What became of an objective or of a run, from best to worst: where several apply, the last one named here wins. */
public enum Verdict {
    /** Shown to meet the objective; wrong with a probability of at most α. */
    PASS,
    /** Missed or not decided, which somebody answers for until a day: no pass, and not red either. */
    WAIVED,
    /** The allowed repetitions do not decide it. */
    INCONCLUSIVE,
    /** Shown to miss the objective; wrong with a probability of at most β. */
    VIOLATED,
    /** Something ran, but its number cannot be trusted. */
    INVALID,
    /** The environment could not run it. */
    INFRA,
    /** It was interrupted. */
    ABORTED,
    /** The user's mistake, found before anything of the scenario was measured. */
    CONFIG;

    /**
     * Tells whether the numbers behind it answer for the objectives, be it that they do not decide them. The others say why
     * there is no such number: what was measured then is neither a result, nor part of a trend or a baseline.
     */
    public boolean isAnswer() {
        return switch (this) {
            case PASS, WAIVED, INCONCLUSIVE, VIOLATED -> true;
            case INVALID, INFRA, ABORTED, CONFIG -> false;
        };
    }

    /**
     * Returns the one that wins.
     *
     * @throws IllegalArgumentException if there is none: no verdict is never a pass
     */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .max(Verdict::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("no verdict to choose from"));
    }
}
