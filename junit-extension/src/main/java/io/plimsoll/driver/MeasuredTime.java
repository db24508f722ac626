package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.Locale;

/** How long a tool measured, beside how long it was asked to. */
public final class MeasuredTime {

    private MeasuredTime() {}

    /**
     * Requires that a tool measured for as long as it was asked to: at most a tenth less, and a quarter more. Of a short
     * time half a second and a second are allowed instead, since a node that is busy lets a timer wait that long.
     *
     * @param seconds that it measured
     * @param ending seconds that it may take beyond that to end, since it waits for what is under way
     */
    public static void require(String tool, double seconds, Duration asked, double ending) {
        double lasting = asked.toMillis() / 1e3;
        double less = Math.max(0.1 * lasting, Math.min(0.25 * lasting, 0.5));
        double more = Math.max(0.25 * lasting, 1);
        if (!(seconds > lasting - less && seconds < lasting + more + ending)) {
            throw new InvalidException(
                    String.format(Locale.ROOT, "%s measured for %.2f s instead of %.0f s", tool, seconds, lasting));
        }
    }
}
