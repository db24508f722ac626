package io.plimsoll.baseline;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One launch's measurement of a scenario.
 *
 * @param runId the launch's run id
 * @param measuredAt when it began
 * @param plimsoll the version of Plimsoll that measured
 * @param release what was measured, as {@code -Dplimsoll.release} said it, or else the name of the baseline
 * @param clusterUid the UID of the cluster, another one after each time that it is made anew
 * @param values what each judged repetition measured, by the metric's name
 */
public record BaselineSession(
        String runId,
        Instant measuredAt,
        String plimsoll,
        String release,
        String clusterUid,
        SortedMap<String, MeasuredValues> values) {

    public BaselineSession {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("run " + runId + " measured nothing, so that it is no session");
        }
    }

    /** Returns when and where it was measured. */
    Provisioning provisioning() {
        return new Provisioning(runId, measuredAt, clusterUid);
    }
}
