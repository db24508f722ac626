package io.plimsoll.report;

import java.time.Duration;
import java.util.Locale;

/** Times as people say them. */
public final class DurationText {

    private DurationText() {}

    /** Says it in tenths of a second up to a minute, in whole seconds beyond: {@code 3.4 s}, {@code 2 min 5 s}. */
    public static String of(Duration time) {
        long seconds = time.plusMillis(500).toSeconds();
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3)
                : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** Says a number of seconds. */
    public static String ofSeconds(double seconds) {
        return of(Duration.ofMillis(Math.round(seconds * 1e3)));
    }
}
