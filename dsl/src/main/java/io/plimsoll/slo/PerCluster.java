package io.plimsoll.slo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something promised that may differ from cluster to cluster.
 *
 * @param <T> what is promised, such as a limit
 * @param general holds on clusters for which no other one is given
 * @param others by the name of a cluster profile, in the order in which they were given
 */
public record PerCluster<T>(T general, Map<String, T> others) {

    public PerCluster {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Returns the same on all clusters. */
    public static <T> PerCluster<T> everywhere(T general) {
        return new PerCluster<>(general, Map.of());
    }

    /**
     * Gives another one on the clusters of one profile.
     *
     * @param what is given, for the message, such as {@code the limit of throughput}
     * @throws IllegalArgumentException if that profile has one already
     */
    PerCluster<T> with(String clusterProfile, T there, String what) {
        Map<String, T> more = new LinkedHashMap<>(others);
        if (more.put(clusterProfile, there) != null) {
            throw new IllegalArgumentException(what + " on '" + clusterProfile + "' is given twice");
        }
        return new PerCluster<>(general, more);
    }

    /** Returns what holds on the clusters of a profile. */
    public T on(String clusterProfile) {
        return others.getOrDefault(clusterProfile, general);
    }
}
