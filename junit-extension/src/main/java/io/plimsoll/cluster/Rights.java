package io.plimsoll.cluster;

import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.kube.Right;
import java.util.ArrayList;
import java.util.List;

/** The rights that a run uses, each of them and no other. The manifests under docs/ grant exactly these. */
final class Rights {

    private static final String EVERYWHERE = "";
    private static final String CORE = "";

    private Rights() {}

    /**
     * Returns them.
     *
     * @param volume whether a volume is claimed; what earlier runs claimed is removed by any run
     */
    static List<Right> needed(NamespacePolicy policy, boolean volume) {
        List<Right> rights = new ArrayList<>();
        rights.add(new Right("get", CORE, "namespaces", "kube-system", "to know which cluster this is, by its UID"));
        rights.add(new Right("list", CORE, "nodes", EVERYWHERE, "to choose nodes, and to record what was measured"));
        if (volume) {
            rights.add(new Right(
                    "list",
                    "storage.k8s.io",
                    "storageclasses",
                    EVERYWHERE,
                    "to know of which class a volume will be, and that it goes with its claim"));
        }
        if (policy instanceof NamespacePolicy.Existing existing) {
            addWork(rights, existing.name());
            addLeases(rights, existing.name());
        } else {
            rights.add(new Right("create", CORE, "namespaces", EVERYWHERE, "to make the run's own namespace"));
            rights.add(new Right("list", CORE, "namespaces", EVERYWHERE, "to see what earlier runs left behind"));
            rights.add(new Right("delete", CORE, "namespaces", EVERYWHERE, "to remove the run's own namespace"));
            addWork(rights, EVERYWHERE);
            addLeases(rights, "default");
        }
        return List.copyOf(rights);
    }

    /**
     * Returns those that a workload of the API uses beyond what every run does, but for those to secrets.
     *
     * @param ofApi the namespace left empty
     */
    static List<Right> ofApi(NamespacePolicy policy, List<Right> ofApi) {
        return ofApi.stream()
                .filter(right -> !isToSecrets(right))
                .map(right -> in(policy, right))
                .filter(right -> isBeyondEveryRun(policy, right))
                .toList();
    }

    /**
     * Returns those to secrets that a workload of the API uses, which are granted apart from the others.
     *
     * @param ofApi the namespace left empty
     */
    static List<Right> ofSecrets(NamespacePolicy policy, List<Right> ofApi) {
        return ofApi.stream()
                .filter(Rights::isToSecrets)
                .map(right -> in(policy, right))
                .toList();
    }

    /** Returns those that it takes, beyond what every run does, to look at a DaemonSet of that namespace. */
    static List<Right> ofDaemonSet(NamespacePolicy policy, String namespace) {
        Right list = new Right("list", CORE, "pods", namespace, "to know the pods of the DaemonSet that is looked at");
        return isBeyondEveryRun(policy, list) ? List.of(list) : List.of();
    }

    private static boolean isToSecrets(Right right) {
        return right.group().equals(CORE) && right.resource().equals("secrets");
    }

    private static Right in(NamespacePolicy policy, Right right) {
        String namespace = policy instanceof NamespacePolicy.Existing existing ? existing.name() : EVERYWHERE;
        return new Right(right.verb(), right.group(), right.resource(), namespace, right.purpose());
    }

    /** What every run may do in one namespace, such as with leases, it may not do in another. */
    private static boolean isBeyondEveryRun(NamespacePolicy policy, Right right) {
        return needed(policy, false).stream()
                .noneMatch(had -> what(had).equals(what(right))
                        && (had.namespace().equals(EVERYWHERE)
                                || had.namespace().equals(right.namespace())));
    }

    private static String what(Right right) {
        return right.verb() + " " + right.resource() + "." + right.group();
    }

    private static void addWork(List<Right> rights, String namespace) {
        rights.add(new Right("create", CORE, "pods", namespace, "to run the measuring tools"));
        rights.add(new Right("get", CORE, "pods", namespace, "to see whether they run, where, and undisturbed"));
        rights.add(new Right("list", CORE, "pods", namespace, "to see what earlier runs left behind"));
        rights.add(new Right("delete", CORE, "pods", namespace, "to remove them"));
        rights.add(new Right("get", CORE, "pods/log", namespace, "to read what the tools measured"));
        rights.add(new Right("create", CORE, "services", namespace, "to measure the path through a ClusterIP"));
        rights.add(new Right("get", CORE, "services", namespace, "to recover when the answer to a creation was lost"));
        rights.add(new Right("list", CORE, "services", namespace, "to see what earlier runs left behind"));
        rights.add(new Right("delete", CORE, "services", namespace, "to remove them"));
        String volumes = "persistentvolumeclaims";
        rights.add(new Right("create", CORE, volumes, namespace, "to measure the volumes of the cluster"));
        rights.add(new Right("get", CORE, volumes, namespace, "to recover when the answer to a creation was lost"));
        rights.add(new Right("list", CORE, volumes, namespace, "to see what earlier runs left behind"));
        rights.add(new Right("delete", CORE, volumes, namespace, "to give them back"));
        rights.add(new Right(
                "list", "discovery.k8s.io", "endpointslices", namespace, "to prove which pods a service leads to"));
    }

    private static void addLeases(List<Right> rights, String namespace) {
        String group = "coordination.k8s.io";
        rights.add(new Right("create", group, "leases", namespace, "to claim the cluster for one run at a time"));
        rights.add(new Right("get", group, "leases", namespace, "to see whether the claim still holds"));
        rights.add(new Right("list", group, "leases", namespace, "to see who else claims the cluster"));
        rights.add(new Right("update", group, "leases", namespace, "to show that the run still lives"));
        rights.add(new Right("delete", group, "leases", namespace, "to give the cluster back"));
    }
}
