package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.Metric;
import io.plimsoll.units.Percentile;
import java.util.Locale;

/**
 * How many operations a tool timed in a run, and so which percentiles of its own these resolve: tools print them of a single
 * operation too.
 *
 * @param tool that timed them, for messages
 * @param what they are, in the plural, such as {@code answers}
 * @param count how many there were
 */
public record TimedOperations(String tool, String what, double count) {

    /**
     * Adds the percentile of a run, or why it says nothing: it is missed where something is promised of it, and only there,
     * since the rate of a slow disk is a figure though its p99 is none.
     *
     * @param number in the metric's base unit, which is checked in either case
     */
    public Measurements add(Measurements measurements, Metric<?, ?> metric, Percentile percentile, double number) {
        Measurements more = measurements.with(metric, number);
        return resolve(percentile) ? more : measurements.withholding(metric, why(percentile));
    }

    /**
     * Requires that there were enough for a percentile.
     *
     * @param remedy what would give more of them, after {@code measure longer}
     * @throws InvalidException if there were too few
     */
    public void require(Percentile percentile, String remedy) {
        if (!resolve(percentile)) {
            throw new InvalidException(why(percentile) + remedy);
        }
    }

    private boolean resolve(Percentile percentile) {
        return count >= percentile.fewestOperations();
    }

    private String why(Percentile percentile) {
        return String.format(
                Locale.ROOT,
                "%s timed %.0f %s, of which a %s says nothing; %d are needed: measure longer",
                tool,
                count,
                what,
                percentile,
                percentile.fewestOperations());
    }
}
