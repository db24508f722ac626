package io.plimsoll.waiver;

import io.plimsoll.slo.Objective;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of the file: an objective that may be missed.
 *
 * @param scenario the scenario's name
 * @param metric the metric's name
 * @param promise which of the promises about the metric; empty where there is only one
 * @param cluster the cluster profile's name, or {@link #EVERYWHERE}
 * @param owner who answers for it
 * @param reason why it may be missed
 * @param expires the last day on which it may
 * @param place where it stands, such as {@code waivers.yaml:3}
 */
public record Waiver(
        String scenario,
        String metric,
        Optional<Objective.Kind> promise,
        String cluster,
        String owner,
        String reason,
        LocalDate expires,
        String place) {

    /** For every cluster. */
    public static final String EVERYWHERE = "all";

    boolean isFor(String otherScenario, String otherCluster) {
        return scenario.equals(otherScenario) && isOn(otherCluster);
    }

    boolean isOn(String otherCluster) {
        return cluster.equals(EVERYWHERE) || cluster.equals(otherCluster);
    }

    boolean hasExpiredOn(LocalDate day) {
        return day.isAfter(expires);
    }

    boolean waives(Objective<?, ?> objective) {
        return metric.equals(objective.metric().name())
                && promise.map(kind -> kind == objective.kind()).orElse(true);
    }

    boolean overlaps(Waiver other) {
        return metric.equals(other.metric)
                && (promise.isEmpty() || other.promise.isEmpty() || promise.equals(other.promise))
                && scenario.equals(other.scenario)
                && (isOn(other.cluster) || other.isOn(cluster));
    }

    /** Says what it waives, such as {@code throughput of 'encrypted-traffic' on aks}. */
    public String describe() {
        return metric + promise.map(kind -> " " + kind.label()).orElse("") + " of '" + scenario + "' on "
                + (cluster.equals(EVERYWHERE) ? "all clusters" : cluster);
    }
}
