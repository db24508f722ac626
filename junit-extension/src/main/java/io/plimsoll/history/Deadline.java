package io.plimsoll.history;

import java.time.Duration;

/** A moment at which waiting ends. */
final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns what is left of it, at most {@code most}, and never less than nothing. */
    Duration leftOf(Duration most) {
        Duration left = Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
        return left.compareTo(most) < 0 ? left : most;
    }

    boolean isOver() {
        return System.nanoTime() - nanos >= 0;
    }
}
