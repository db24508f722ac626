package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** The labels by which we know what is ours. What does not carry them is never touched. */
final class Labels {

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String OURS = "plimsoll";
    private static final String RUN = "plimsoll.io/run";
    private static final String ROLE = "plimsoll.io/role";

    private Labels() {}

    static Map<String, String> ofAnyRun() {
        return Map.of(MANAGED_BY, OURS);
    }

    static Map<String, String> ofRun(String runId) {
        return Map.of(MANAGED_BY, OURS, RUN, runId);
    }

    static Map<String, String> ofRole(String runId, String role) {
        return Map.of(MANAGED_BY, OURS, RUN, runId, ROLE, role);
    }

    /** Tells which run an object belongs to, if it is ours at all. */
    static Optional<String> run(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels();
        if (labels == null || !OURS.equals(labels.get(MANAGED_BY))) {
            return Optional.empty();
        }
        return Optional.ofNullable(labels.get(RUN));
    }

    /** Names what a run has one of, its lease and its namespace. */
    static String nameFor(String runId) {
        return "plimsoll-" + runId;
    }
}
