package io.plimsoll.record;

import java.time.Instant;

/**
 * Says of a run that it carries on an undecided one, and how many of its repetitions that one had measured.
 *
 * @param file the record that was carried on
 * @param runId the session that measured it
 * @param measuredAt when that began
 * @param repetitions how many were taken over from it, of both arms and those that warm up included, 1 or more
 */
public record TakenOver(String file, String runId, Instant measuredAt, int repetitions) {

    public TakenOver {
        if (repetitions < 1) {
            throw new IllegalArgumentException(
                    "a run that is carried on has repetitions to take over, but there are " + repetitions);
        }
    }

    /** Says where they are from, such as {@code run 4f1b9a2c77 (run.json), measured 2026-11-20 10:15 UTC}. */
    public String describe() {
        return "run " + runId + " (" + file + "), measured " + Minute.of(measuredAt);
    }
}
