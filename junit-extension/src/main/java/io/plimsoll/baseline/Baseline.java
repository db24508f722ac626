package io.plimsoll.baseline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was recorded of one scenario on one cluster in one environment: the whole of a baseline's file.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param name by which sentences speak of it, such as {@code v2.23}
 * @param cluster the cluster profile's name
 * @param scenario the scenario's name
 * @param setting what was run and where, as the scenario's sentence said it, without what was expected
 * @param fingerprint what it was measured on
 * @param sessions the launches that measured it, in the order in which they were recorded, each run once, all of one
 *     release
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
        SortedSet<String> releases = new TreeSet<>();
        sessions.forEach(session -> releases.add(session.release()));
        if (releases.size() > 1) {
            throw new IllegalArgumentException("its sessions are of several releases, " + String.join(" and ", releases)
                    + ": nothing can be compared with a mixture; record each under a name of its own");
        }
    }

    /** Returns the release that its sessions measured; empty as long as there is none. */
    public Optional<String> release() {
        return sessions.stream().map(BaselineSession::release).findFirst();
    }

    /** Tells whether a run is one of its sessions. */
    boolean has(String runId) {
        return sessions.stream().anyMatch(session -> session.runId().equals(runId));
    }

    Baseline with(BaselineSession further) {
        List<BaselineSession> more = new ArrayList<>(sessions);
        more.add(further);
        return of(more);
    }

    /** Returns the same without a run, if it is one of its sessions. */
    public Baseline without(String runId) {
        return of(sessions.stream()
                .filter(session -> !session.runId().equals(runId))
                .toList());
    }

    /** Returns when and where each session was measured. */
    public List<Provisioning> provisionings() {
        return sessions.stream().map(BaselineSession::provisioning).toList();
    }

    private Baseline of(List<BaselineSession> others) {
        return new Baseline(schema, name, cluster, scenario, setting, fingerprint, others);
    }
}
