package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import java.util.Locale;
import java.util.Optional;

/** How far a value lies from the limit that it misses, or from the nearest one. */
public final class Deviation {

    private static final String SHARE = "%";

    private Deviation() {}

    /**
     * Returns it with its sign: in per cent of the limit, such as {@code -23.5 %}, or in points where the limit is a
     * share itself, such as {@code -0.4 points}; empty for a limit of zero.
     */
    public static Optional<String> of(double value, ObjectiveRecord objective) {
        double limit = objective.limitNear(value).number();
        if (objective.unit().equals(SHARE)) {
            return Optional.of(String.format(Locale.ROOT, "%+.1f points", value - limit));
        }
        return limit == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%+.1f %%", (value - limit) / limit * 100));
    }
}
