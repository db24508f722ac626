package io.plimsoll.baseline;

import io.plimsoll.record.RunRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When and on which cluster a session measured.
 *
 * @param runId the launch's run id
 * @param startedAt when it began
 * @param clusterUid the UID of the cluster, another one after each time that it is made anew; {@code unknown} if nobody
 *     could tell
 */
public record Provisioning(String runId, Instant startedAt, String clusterUid) {

    /** Returns that of a run in such an environment. */
    public static Provisioning of(String runId, Instant startedAt, Map<String, String> environment) {
        return new Provisioning(
                runId,
                startedAt,
                Optional.ofNullable(environment.get("cluster UID")).orElse("unknown"));
    }

    static Provisioning of(RunRecord run) {
        return of(run.runId(), run.startedAt(), run.environment());
    }
}
