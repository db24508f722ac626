package io.plimsoll.verdict;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The quantile of a run by nearest rank, of its own samples alone, that is compared with that of another run. It lies
 * beyond the quantile of the truth by what depends on the number of samples; of equally many that cancels.
 */
public final class RunQuantile {

    private static final double LARGEST_DIFFERENCE = 0.02;

    private final Quantile quantile;

    /**
     * Makes it.
     *
     * @param share at least ½ and below 1, such as 0.99
     */
    public RunQuantile(double share) {
        this.quantile = new Quantile(share);
    }

    /**
     * Requires that runs of so many samples can be compared.
     *
     * @throws IllegalArgumentException if they cannot
     */
    public void requireComparable(int samples, int samplesOfTheOther) {
        incomparable(samples, samplesOfTheOther).ifPresent(doubt -> {
            throw new IllegalArgumentException(doubt.explanation() + "; " + doubt.remedy());
        });
    }

    /** Says why it cannot be told from a run of so many samples; empty if it can. */
    public Optional<Doubt> unresolved(int samples) {
        return samples >= quantile.resolution()
                ? Optional.empty()
                : Optional.of(doubt(
                        String.format(
                                Locale.ROOT,
                                "the %s of %,d samples is the worst of them, which says little of any other run",
                                quantile.name(false),
                                samples),
                        quantile.resolution()));
    }

    /**
     * Says why it cannot be compared between runs of so many samples: where the shares of all samples that lie beyond it on
     * average, {@code 1 − k/(m+1)} for the k-th of m (David and Nagaraja 2003, §2.2), differ by more than a fiftieth.
     */
    public Optional<Doubt> incomparable(int samples, int samplesOfTheOther) {
        int fewer = Math.min(samples, samplesOfTheOther);
        if (unresolved(fewer).isPresent() || samples == samplesOfTheOther) {
            return unresolved(fewer);
        }
        double ratio = shareBeyond(samples) / shareBeyond(samplesOfTheOther);
        return Math.abs(ratio - 1) <= LARGEST_DIFFERENCE
                ? Optional.empty()
                : Optional.of(doubt(
                        String.format(
                                Locale.ROOT,
                                "the %s of %,d samples is not comparable with that of %,d, as fewer lie further off",
                                quantile.name(false),
                                samples,
                                samplesOfTheOther),
                        Math.max(samples, samplesOfTheOther)));
    }

    private double shareBeyond(int samples) {
        return 1 - Math.ceil(quantile.share() * samples - 1e-9) / (samples + 1.0);
    }

    private static Doubt doubt(String explanation, int needed) {
        return new Doubt(
                Doubt.Reason.TOO_FEW_SAMPLES,
                explanation,
                OptionalInt.empty(),
                String.format(Locale.ROOT, "let each run give at least %,d samples, and all equally many", needed));
    }
}
