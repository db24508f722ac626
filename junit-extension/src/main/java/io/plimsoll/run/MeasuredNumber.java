package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one number that stands for what an objective measured.
 *
 * @param number in the objective's unit; infinite if so many operations failed
 * @param name what it is, such as {@code median} or {@code p99 of 2,000 samples}
 */
public record MeasuredNumber(double number, String name) {

    /** Returns the quantile of all samples where the objective speaks of it, else the median; empty of no values. */
    public static Optional<MeasuredNumber> of(ObjectiveRecord objective) {
        List<Double> values = objective.values();
        return values.isEmpty()
                ? Optional.empty()
                : objective
                        .pooled()
                        .map(pooled -> new MeasuredNumber(
                                pooled.number(),
                                String.format(Locale.ROOT, "%s of %,d samples", pooled.name(), pooled.samples())))
                        .or(() -> Optional.of(new MeasuredNumber(Median.of(values), "median")));
    }
}
