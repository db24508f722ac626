package io.plimsoll.run;

import java.util.Locale;
import java.util.Optional;

/** How far a value lies from its limit. */
public final class Deviation {

    private Deviation() {}

    /** Returns it in per cent of the limit with its sign, such as {@code -23.5 %}; empty for a limit of zero. */
    public static Optional<String> of(double value, double limit) {
        return limit == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%+.1f %%", (value - limit) / limit * 100));
    }
}
