package io.plimsoll.cluster;

import io.plimsoll.kube.StorageClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The storage class of the volumes that a scenario claims: the one that the profile names, else the cluster's default.
 *
 * @param there those of the cluster
 * @param profile the name of the cluster's profile, for messages
 * @param named by the profile
 */
record StorageClassChoice(List<StorageClass> there, String profile, Optional<String> named) {

    /** Makes the choice, and tells of everything that speaks against it. */
    Optional<StorageClass> choose(Lacks lacks) {
        List<StorageClass> fitting = there.stream()
                .filter(each -> named.map(each.name()::equals).orElse(each.isDefault()))
                .toList();
        if (fitting.size() != 1) {
            lacks.add(
                    "storage class",
                    names(fitting.isEmpty() ? there : fitting),
                    named.map(name -> "'" + name + "', by the profile").orElse("exactly one default class"),
                    "make it the default, or name another in storageClass of clusters/" + profile + ".yaml");
            return Optional.empty();
        }
        StorageClass chosen = fitting.get(0);
        if (chosen.retains()) {
            lacks.add(
                    "storage class " + chosen.name(),
                    "reclaimPolicy Retain",
                    "reclaimPolicy Delete, so that no disk outlives the run",
                    "name another in storageClass of clusters/" + profile + ".yaml");
        }
        return Optional.of(chosen);
    }

    private static String names(List<StorageClass> classes) {
        return classes.isEmpty()
                ? "none"
                : classes.stream().map(StorageClass::name).collect(Collectors.joining(", "));
    }
}
