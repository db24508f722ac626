package io.plimsoll.run;

import io.plimsoll.cluster.ClusterProfiles;
import io.plimsoll.record.ConfigException;
import io.plimsoll.scenario.ScenarioPlan;
import java.util.Set;
import java.util.TreeSet;

/** The clusters for which a sentence gives other limits. A misspelt one would silently leave the general limit. */
final class NamedClusters {

    private NamedClusters() {}

    /**
     * Requires that each of them exists.
     *
     * @param cluster on which the scenario runs
     * @throws ConfigException if one is unknown, with those that are known
     */
    static void requireKnown(ScenarioPlan<?> plan, String cluster) {
        Set<String> known = new TreeSet<>(ClusterProfiles.ofThisProject().nameable());
        known.add(cluster);
        plan.objectives()
                .forEach(objective -> objective.clusters().stream()
                        .filter(name -> !known.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new ConfigException("scenario '" + plan.id() + "' says .on(\"" + name + "\", …) of "
                                    + objective.metric().name() + ", but there is no cluster of that name; known: "
                                    + String.join(", ", known) + ". Correct it, or describe the cluster in clusters/"
                                    + name
                                    + ".yaml");
                        }));
    }
}
