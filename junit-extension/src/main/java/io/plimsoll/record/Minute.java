package io.plimsoll.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as reports say it, such as {@code 2026-11-20 10:15 UTC}. */
final class Minute {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Minute() {}

    static String of(Instant time) {
        return MINUTE.format(time);
    }
}
