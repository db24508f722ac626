package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a tool says beside what other figures of the same output give: a figure that was misread, or printed wrongly, is
 * seldom wrong in the same way twice.
 *
 * @param factor by which the larger of the two may exceed the smaller, above 1
 */
public record Agreement(double factor) {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    /** For figures of the same moment, that are only rounded. */
    public static final Agreement CLOSE = new Agreement(1.02);

    /** For figures that the tool took at slightly different moments. */
    public static final Agreement LOOSE = new Agreement(1.25);

    /**
     * Returns what is reported.
     *
     * @param tool which says so
     * @param what the figure is, to follow "in"
     * @throws InvalidException with both if they do not agree, or are no numbers
     */
    public double require(String tool, String what, double reported, double computed) {
        if (!(reported * factor >= computed && reported <= factor * computed)) {
            throw new InvalidException(tool + " contradicts itself in " + what + ": it reports " + number(reported)
                    + ", but its other figures give " + number(computed));
        }
        return reported;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(SIX_DIGITS).toPlainString() : String.valueOf(value);
    }
}
