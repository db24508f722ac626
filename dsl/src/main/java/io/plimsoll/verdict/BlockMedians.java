package io.plimsoll.verdict;

import java.util.Arrays;
import java.util.List;

/**
 * The rule for repetitions that resemble their neighbours: consecutive ones make a block, and the medians of the blocks
 * are judged as {@link SignEProcess} judges single repetitions.
 *
 * <p>The promise is then about the median of block medians, which is that of the repetitions where they are spread
 * evenly to both sides. With an autocorrelation of 0.5 blocks of two are wrong in 11 % of
 * cases on the limit, where single repetitions are in 16 %; they take twice as many.
 */
public final class BlockMedians implements Rule<Double> {

    private final int size;
    private final Signs signs;

    /**
     * Makes the rule.
     *
     * @param size how many repetitions are a block, 2 or more
     * @param range of repetitions, of which the last ones are not needed if they do not fill a block
     * @throws IllegalArgumentException if the most repetitions, all on one side, could not show a verdict
     */
    public BlockMedians(int size, Limit limit, ErrorRates errorRates, RepetitionRange range) {
        if (size < 2 || size > range.atMost()) {
            throw new IllegalArgumentException("a block has at least 2 repetitions and at most all " + range.atMost()
                    + ", but was to have " + size);
        }
        this.size = size;
        RepetitionRange blocks = new RepetitionRange((range.atLeast() + size - 1) / size, range.atMost() / size);
        this.signs = new Signs(
                limit, errorRates, blocks, size, "blocks of " + size + " repetitions", "the median of block medians");
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
    public Judgement judge(List<? extends Double> values) {
        double[] numbers = SignEProcess.measured(values, most());
        double[] medians = new double[numbers.length / size];
        for (int block = 0; block < medians.length; block++) {
            medians[block] = SessionMedians.median(Arrays.copyOfRange(numbers, block * size, (block + 1) * size));
        }
        return Oddities.noted(signs.judge(medians, medians, numbers.length % size), numbers);
    }
}
