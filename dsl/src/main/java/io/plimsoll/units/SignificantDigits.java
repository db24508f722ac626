package io.plimsoll.units;

import java.util.Locale;

/** Numbers as people read them: three significant digits, thousands grouped, the same in every locale. */
final class SignificantDigits {

    private SignificantDigits() {}

    static String print(double number) {
        double size = Math.abs(number);
        int decimals = size >= 99.95 || number == 0 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 4;
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", number);
        return decimals == 0 ? digits : digits.replaceFirst("\\.?0+$", "");
    }

    static double requireFiniteAndNotNegative(double number, String what) {
        if (!Double.isFinite(number) || number < 0) {
            throw new IllegalArgumentException(what + " is a finite number that is not negative, but was " + number);
        }
        return number;
    }
}
