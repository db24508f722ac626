package io.plimsoll.waiver;

import java.time.LocalDate;

/**
 * One entry of the file: an objective that may be missed.
 *
 * @param scenario the scenario's name
 * @param metric the metric's name
 * @param cluster the cluster profile's name, or {@link #EVERYWHERE}
 * @param owner who answers for it
 * @param reason why it may be missed
 * @param expires the last day on which it may
 * @param place where it stands, such as {@code waivers.yaml:3}
 */
public record Waiver(
        String scenario, String metric, String cluster, String owner, String reason, LocalDate expires, String place) {

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

    boolean overlaps(Waiver other) {
        return metric.equals(other.metric)
                && scenario.equals(other.scenario)
                && (isOn(other.cluster) || other.isOn(cluster));
    }

    /** Says what it waives, such as {@code throughput of 'encrypted-traffic' on aks}. */
    public String describe() {
        return metric + " of '" + scenario + "' on " + (cluster.equals(EVERYWHERE) ? "all clusters" : cluster);
    }
}
