package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.Metric;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.util.Locale;

/**
 * How many operations a tool timed in a run, and so which percentiles of its own these resolve: tools print them of a single
 * operation too.
 *
 * @param tool that timed them, for messages
 * @param what they are, in the plural, such as {@code answers}
 * @param count how many there were
 * @param untimed the share of all that it has no time of, from 0 to 1: they failed, were lost, or took too long for it
 */
public record TimedOperations(String tool, String what, double count, double untimed) {

    /** What is left out may be all beyond a percentile, and makes it another one; a tenth of that does not. */
    private static final double UNFELT = 0.1;

    /** Makes one of a tool that timed all. */
    public TimedOperations(String tool, String what, double count) {
        this(tool, what, count, 0);
    }

    /**
     * Adds the percentile of a run, or why it says nothing: it is missed where something is promised of it, and only there,
     * since the rate of a slow disk is a figure though its p99 is none.
     *
     * @param number in the metric's base unit, which is checked in either case
     */
    public Measurements add(Measurements measurements, Metric<?, ?> metric, Percentile percentile, double number) {
        Measurements more = measurements.with(metric, number);
        if (!resolve(percentile)) {
            return measurements.withholding(metric, why(percentile));
        }
        return untimed < UNFELT * (1 - percentile.share())
                ? more
                : measurements.withholding(metric, whyNotOfAll(percentile));
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

    private String whyNotOfAll(Percentile percentile) {
        return tool + " has no time of " + Dimension.PERCENTAGE.print(100 * untimed) + " of the " + what
                + ", which failed, were lost or took too long, so that its " + percentile + " is not that of all";
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
