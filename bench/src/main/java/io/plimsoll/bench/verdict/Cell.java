package io.plimsoll.bench.verdict;

import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One line of a table: the same measurement, judged anew many times.
 *
 * @param setting rule and noise
 * @param truth what holds of the limit, which says which verdicts are wrong
 * @param truthText the same in words
 * @param promised whether what the rule assumes holds here, so that its error rates must
 * @param rates the error rates that the rule was made for
 * @param trial one measurement and its judgement
 */
record Cell(String setting, Truth truth, String truthText, boolean promised, ErrorRates rates, Trial trial) {

    static final ErrorRates RATES = new ErrorRates(0.05, 0.05);

    /** Makes one for the default error rates. */
    Cell(String setting, Truth truth, String truthText, boolean promised, Trial trial) {
        this(setting, truth, truthText, promised, RATES, trial);
    }

    /** What is true of the limit. */
    enum Truth {
        /** Missed: a PASS is wrong. */
        MISSED,
        /** Just met, or just missed, which is as hard: both a PASS and a VIOLATED are wrong. */
        ON_THE_LIMIT,
        /** Kept: a VIOLATED is wrong. */
        KEPT
    }

    /** A measurement and its judgement. */
    interface Trial {
        Judgement judge(SplittableRandom random);
    }

    /** Judges so many measurements, each from a seed of its own, so that the result does not depend on the cores. */
    Outcome simulate(int replicates) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        long repetitions = 0;
        List<Decision> decisions =
                IntStream.range(0, replicates).parallel().mapToObj(this::decide).toList();
        for (Decision decision : decisions) {
            verdicts.merge(decision.verdict, 1, Integer::sum);
            repetitions += decision.repetitions;
        }
        return new Outcome(this, replicates, Map.copyOf(verdicts), (double) repetitions / replicates);
    }

    private Decision decide(int replicate) {
        // The golden ratio in 64 bits: neighbouring replicates get seeds that are far apart.
        Judgement judgement = trial.judge(new SplittableRandom((replicate + 1) * 0x9E3779B97F4A7C15L));
        return new Decision(judgement.verdict().orElseThrow(), judgement.repetitions());
    }

    private record Decision(Verdict verdict, int repetitions) {}

    /**
     * What became of a cell.
     *
     * @param meanRepetitions those a verdict took
     */
    record Outcome(Cell cell, int replicates, Map<Verdict, Integer> verdicts, double meanRepetitions) {

        double share(Verdict verdict) {
            return (double) verdicts.getOrDefault(verdict, 0) / replicates;
        }

        double wrongPass() {
            return cell.truth == Truth.KEPT ? 0 : share(Verdict.PASS);
        }

        double wrongViolated() {
            return cell.truth == Truth.MISSED ? 0 : share(Verdict.VIOLATED);
        }

        /** Tells whether the error rates are what the rule promises, within three standard errors. */
        boolean isAsPromised() {
            return !cell.promised
                    || (isAtMost(wrongPass(), cell.rates.alpha()) && isAtMost(wrongViolated(), cell.rates.beta()));
        }

        private boolean isAtMost(double rate, double bound) {
            return rate <= bound + 3 * Math.sqrt(bound * (1 - bound) / replicates);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.1f %% | %.1f | %s |",
                    cell.setting,
                    cell.truthText,
                    percent(Verdict.PASS, wrongPass() > 0),
                    percent(Verdict.VIOLATED, wrongViolated() > 0),
                    100 * share(Verdict.INCONCLUSIVE),
                    meanRepetitions,
                    !cell.promised ? "not promised" : isAsPromised() ? "yes" : "**NO**");
        }

        private String percent(Verdict verdict, boolean wrong) {
            return String.format(Locale.ROOT, wrong ? "*%.2f %%*" : "%.2f %%", 100 * share(verdict));
        }
    }
}
