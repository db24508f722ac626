package io.plimsoll.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: three significant digits or all whole ones, thousands grouped, alike in every locale. */
final class SignificantDigits {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    private SignificantDigits() {}

    static String print(double number) {
        if (!Double.isFinite(number)) {
            return number > 0 ? "∞" : String.valueOf(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        // A value that is not zero must not print as zero: "loss is at most 0 %" would be another promise.
        BigDecimal rounded = Math.abs(number) < 100 ? exact.round(THREE) : exact.setScale(0, RoundingMode.HALF_UP);
        int decimals = Math.max(0, rounded.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    static double requireFiniteAndNotNegative(double number, String what) {
        if (!Double.isFinite(number) || number < 0) {
            throw new IllegalArgumentException(what + " is a finite number that is not negative, but was " + number);
        }
        // Makes 0 of -0, which would compare and print as another value.
        return number + 0.0;
    }
}
