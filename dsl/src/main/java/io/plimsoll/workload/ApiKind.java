package io.plimsoll.workload;

/**
 * A kind of objects that the API server keeps. What is made of it does nothing: no pod of it is ever scheduled, and nothing
 * that a controller might make of it has to be removed.
 */
public sealed interface ApiKind {

    /** Names many of it, such as {@code deployments}, as the API does. */
    String plural();

    /** Names the group of the API that it belongs to, such as {@code apps}; empty for the first, which has no name. */
    String group();

    /** A kind whose objects have no number of replicas. */
    enum Plain implements ApiKind {
        /** Pods that no scheduler looks after, so that they stay unassigned. */
        PODS("pods", ""),
        /** ClusterIP services without a pod behind them. */
        SERVICES("services", ""),
        /** Configuration of a single short entry. */
        CONFIG_MAPS("configmaps", ""),
        /** Secrets of a single short entry that is none. */
        SECRETS("secrets", ""),
        /** Replica sets of no replicas. Scaling one would make pods. */
        REPLICA_SETS("replicasets", "apps"),
        /** Jobs that may run no pod at a time. */
        JOBS("jobs", "batch"),
        /** Network policies that concern no pod. */
        NETWORK_POLICIES("networkpolicies", "networking.k8s.io"),
        /** Leases that nobody renews. */
        LEASES("leases", "coordination.k8s.io");

        private final String plural;
        private final String group;

        Plain(String plural, String group) {
            this.plural = plural;
            this.group = group;
        }

        @Override
        public String plural() {
            return plural;
        }

        @Override
        public String group() {
            return group;
        }
    }

    /** A kind whose objects can be scaled. */
    enum Scalable implements ApiKind {
        /** Paused deployments, of which nothing is rolled out. */
        DEPLOYMENTS("deployments", "apps");

        private final String plural;
        private final String group;

        Scalable(String plural, String group) {
            this.plural = plural;
            this.group = group;
        }

        @Override
        public String plural() {
            return plural;
        }

        @Override
        public String group() {
            return group;
        }
    }
}
