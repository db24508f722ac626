package io.plimsoll.verdict;

import java.util.List;

/**
 * The rule for a ratio to a control that is measured in the same run: the sign test of {@link SignEProcess} on the
 * ratios of pairs.
 *
 * <p>Since a lot decides which arm of a pair comes first, both orders are equally probable, and a candidate that is
 * exactly as much worse as is allowed lies on either side of the limit with the same probability. So the error rates
 * hold under drift, autocorrelation and more than one mode of the cluster too. A median of all pairs is judged; for a
 * quantile of many samples a pair holds the quantile of each run, both of equally many samples.
 */
public final class PairedRatio implements Rule<Pair> {

    private final Signs signs;

    /**
     * Makes the rule.
     *
     * @param ratio of candidate to control, such as {@link Limit#ofRegression}
     * @param range of pairs
     * @throws IllegalArgumentException if the most pairs, all on one side, could not show a verdict
     */
    public PairedRatio(Limit ratio, ErrorRates errorRates, RepetitionRange range) {
        this.signs = new Signs(ratio, errorRates, range, 1, "pairs", "the median ratio to the control");
    }

    @Override
    public int most() {
        return signs.most();
    }

    @Override
    public boolean isAnytimeValid() {
        return true;
    }

    @Override
    public Judgement judge(List<? extends Pair> pairs) {
        double[] ratios = pairs.stream().limit(most()).mapToDouble(Pair::ratio).toArray();
        return Oddities.noted(signs.judge(ratios), ratios);
    }
}
