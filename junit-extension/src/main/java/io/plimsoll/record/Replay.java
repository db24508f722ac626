package io.plimsoll.record;

import java.time.Instant;

/**
 * Says of a run that nothing was measured for it: a recorded one was judged again.
 *
 * @param file the record that was judged
 * @param runId the session that measured it
 * @param measuredAt when it was measured
 */
public record Replay(String file, String runId, Instant measuredAt) {

    /** Says it, such as {@code replayed from run.json, measured 2026-11-20 10:15 UTC}. */
    public String describe() {
        return "replayed from " + file + ", measured " + Minute.of(measuredAt);
    }
}
