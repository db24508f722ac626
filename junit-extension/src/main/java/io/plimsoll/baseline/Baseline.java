package io.plimsoll.baseline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was recorded of one scenario on one cluster in one environment: the whole of a baseline's file.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param name by which sentences speak of it, such as {@code v2.23}
 * @param cluster the cluster profile's name
 * @param scenario the scenario's name
 * @param setting what was run and where, as the scenario's sentence said it, without what was expected
 * @param fingerprint what it was measured on
 * @param sessions the launches that measured it, in the order in which they were recorded, each run once
 */
public record Baseline(
        String schema,
        String name,
        String cluster,
        String scenario,
        String setting,
        Fingerprint fingerprint,
        List<BaselineSession> sessions) {

    /** The version of this form. */
    public static final String SCHEMA = "plimsoll-baseline/1";

    public Baseline {
        sessions = List.copyOf(sessions);
        Set<String> runs = new HashSet<>();
        for (BaselineSession session : sessions) {
            if (!runs.add(session.runId())) {
                throw new IllegalArgumentException("run " + session.runId() + " is there twice: a session counts once");
            }
        }
    }

    /** Tells whether a run is one of its sessions. */
    boolean has(String runId) {
        return sessions.stream().anyMatch(session -> session.runId().equals(runId));
    }

    Baseline with(BaselineSession further) {
        List<BaselineSession> more = new ArrayList<>(sessions);
        more.add(further);
        return new Baseline(schema, name, cluster, scenario, setting, fingerprint, more);
    }
}
