package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.Locale;
import java.util.Optional;

/**
 * Two readings of what is used, one on each side of the window.
 *
 * @param end of the measurement where they were read, such as {@code client}
 * @param before the earlier one
 * @param after the later one
 */
public record UseAround(String end, UseReading before, UseReading after) {

    /** Two processors that tick a hundred times per second may each be a tick ahead. */
    private static final double ROUNDING = 0.05;

    public UseAround {
        if (!before.boot().equals(after.boot())) {
            throw new InvalidException("the node of the " + end + " was booted in between: its counters began anew");
        }
        double seconds = after.time() - before.time();
        double used = after.nodeCpuSeconds() - before.nodeCpuSeconds();
        if (!(seconds > 0) || used < 0 || used > after.processors() * seconds * (1 + ROUNDING) + ROUNDING) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "the counters of the node of the %s cannot be: %.2f CPU s in %.2f s of %d processors",
                    end,
                    used,
                    seconds,
                    after.processors()));
        }
    }

    /** Returns how far they lie apart. */
    public double seconds() {
        return after.time() - before.time();
    }

    /** Returns what the processors of the node spent in between. */
    double ofNode() {
        return after.nodeCpuSeconds() - before.nodeCpuSeconds();
    }

    /** Returns the CPU seconds that the measured pod spent in between. */
    double ofMeasuredPod() {
        if (before.podCpuMicros().isEmpty() || after.podCpuMicros().isEmpty()) {
            throw new InvalidException("the cgroup of the " + end + " pod does not say what it used");
        }
        return seconds(
                "the " + end + " pod",
                before.podCpuMicros().getAsLong(),
                after.podCpuMicros().getAsLong());
    }

    /** Returns the CPU seconds that another pod of the node spent in between. */
    double ofPod(String uid) {
        return seconds(
                "pod " + uid, use(uid, before).cpuMicros(), use(uid, after).cpuMicros());
    }

    /** Returns the bytes that another pod of the node held in memory at the end. */
    long workingSetOfPod(String uid) {
        return use(uid, after).workingSet();
    }

    private UseReading.PodUse use(String uid, UseReading reading) {
        return Optional.ofNullable(reading.pods().get(uid))
                .orElseThrow(
                        () -> new InvalidException("the cgroups of the node of the " + end + " do not say what pod "
                                + uid + " used, only that of " + reading.pods().size() + " others"));
    }

    private static double seconds(String who, long before, long after) {
        if (after < before) {
            throw new InvalidException(
                    "the CPU time of " + who + " went back from " + before + " µs to " + after + " µs");
        }
        return (after - before) / 1e6;
    }
}
