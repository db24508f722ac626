package io.plimsoll.run;

import io.plimsoll.baseline.Baseline;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.baseline.Provisioning;
import io.plimsoll.baseline.Wanted;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RunRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The session that is judged, and where earlier ones of the same release are.
 *
 * @param runId the launch's run id
 * @param startedAt when its run began
 * @param earlier the baseline that holds the earlier ones, if they are to be judged together with it
 */
record CandidateSession(String runId, Instant startedAt, Optional<String> earlier) {

    static final String PROPERTY = "plimsoll.baseline.candidate";

    /** Returns that of this build, which may name a baseline with earlier ones. */
    static CandidateSession ofThisBuild(String runId, Instant startedAt) {
        return new CandidateSession(
                runId,
                startedAt,
                Optional.ofNullable(System.getProperty(PROPERTY))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty()));
    }

    /**
     * Finds the earlier sessions, without this one if it has been recorded.
     *
     * @param reference what the candidate is compared with
     * @throws ConfigException if they are not there, if they are of another release, or if they are the reference itself
     */
    Optional<Baseline> earlierThan(Wanted reference, Baselines baselines, Map<String, String> environment) {
        return earlier.map(name -> {
            if (name.equals(reference.name())) {
                throw new ConfigException("-D" + PROPERTY + "=" + name + " names the very baseline that the sentence"
                        + " compares with; name the one that earlier sessions of this release were recorded under");
            }
            Baseline recorded = baselines.find(reference.under(name), environment);
            String release = environment.getOrDefault(RunRecord.RELEASE, name);
            recorded.release().filter(other -> !other.equals(release)).ifPresent(other -> {
                throw new ConfigException("-D" + PROPERTY + "=" + name + ": " + baselines.fileOf(recorded)
                        + " is of release '" + other + "', and this run of '" + release
                        + "'; sessions of two releases are not judged together. Say which one this is with"
                        + " -Dplimsoll.release, or name another baseline");
            });
            return recorded.without(runId);
        });
    }

    Provisioning provisioning(Map<String, String> environment) {
        return Provisioning.of(runId, startedAt, environment);
    }
}
