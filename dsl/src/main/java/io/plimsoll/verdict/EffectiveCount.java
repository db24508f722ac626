package io.plimsoll.verdict;

import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many pooled samples are beyond a limit, and how many independent samples that is worth (Korn and Graubard 1998).
 *
 * @param runs how many were pooled
 * @param samples how many they have
 * @param beyond how many of these are beyond the limit
 * @param designEffect how many samples count as one
 */
record EffectiveCount(int runs, int samples, int beyond, double designEffect) {

    /**
     * Counts.
     *
     * @param exceeding how many samples of a run are beyond the limit
     * @param correlation that of being beyond it between two samples of a run, as the model has it
     */
    static EffectiveCount of(List<RunSummary> runs, ToIntFunction<RunSummary> exceeding, double correlation) {
        int samples = runs.stream().mapToInt(RunSummary::size).sum();
        int beyond = runs.stream().mapToInt(exceeding).sum();
        double byModel = 1 + ((double) samples / runs.size() - 1) * correlation;
        return new EffectiveCount(
                runs.size(), samples, beyond, Math.max(direct(runs, exceeding, samples, beyond), byModel));
    }

    /** Returns the design effect of the counts themselves; 1 if all samples are on one side, which shows none. */
    private static double direct(List<RunSummary> runs, ToIntFunction<RunSummary> exceeding, int samples, int beyond) {
        if (beyond == 0 || beyond == samples) {
            return 1;
        }
        double share = (double) beyond / samples;
        double squares = 0;
        for (RunSummary run : runs) {
            double excess = exceeding.applyAsInt(run) - share * run.size();
            squares += excess * excess;
        }
        double clustered = runs.size() / (runs.size() - 1.0) * squares / samples / samples;
        return Math.max(1, clustered / (share * (1 - share) / samples));
    }

    /** Returns the same runs with another number of samples beyond the limit. */
    EffectiveCount withBeyond(int other) {
        return new EffectiveCount(runs, samples, other, designEffect);
    }

    /** Returns so many runs like these. */
    EffectiveCount withRuns(int others) {
        double factor = (double) others / runs;
        return new EffectiveCount(
                others, (int) Math.round(samples * factor), (int) Math.round(beyond * factor), designEffect);
    }

    /** Returns as many runs, each with so many times the samples; they resemble each other as these do. */
    EffectiveCount withSamples(int times) {
        double size = (double) samples / runs;
        double correlation = size > 1 ? (designEffect - 1) / (size - 1) : 1;
        return new EffectiveCount(runs, samples * times, beyond * times, 1 + (size * times - 1) * correlation);
    }

    /** Returns how many independent samples these are worth at a level. */
    double effective(LookLevel level) {
        return samples / designEffect * level.shrinkage();
    }

    /** Tells whether no more than so large a share of all samples is shown to be beyond the limit. */
    boolean showsAtMost(double share, LookLevel level) {
        double size = effective(level);
        double count = size * beyond / samples;
        return beyond < samples
                && BetaDistribution.of(count + 1, size - count).survivalProbability(share) <= level.errorRate();
    }

    /** Tells whether more than so large a share of all samples is shown to be beyond the limit. */
    boolean showsMoreThan(double share, LookLevel level) {
        return pOfAtMost(share, level) < level.errorRate();
    }

    /** Returns how probable so many samples beyond the limit are, or more, if no larger share of all samples is. */
    double pOfAtMost(double share, LookLevel level) {
        double size = effective(level);
        double count = size * beyond / samples;
        return beyond == 0 ? 1 : BetaDistribution.of(count, size - count + 1).cumulativeProbability(share);
    }
}
