package io.plimsoll.workload;

/** A kind of objects that the API server keeps. What is made of it does nothing: no pod of it is ever scheduled. */
public sealed interface ApiKind {

    /** Names many of it, such as {@code deployments}, as the API does. */
    String plural();

    /** A kind whose objects have no number of replicas. */
    enum Plain implements ApiKind {
        /** Pods that no scheduler looks after, so that they stay unassigned. */
        PODS("pods"),
        /** ClusterIP services without a pod behind them. */
        SERVICES("services"),
        /** Configuration of a single short entry. */
        CONFIG_MAPS("configmaps");

        private final String plural;

        Plain(String plural) {
            this.plural = plural;
        }

        @Override
        public String plural() {
            return plural;
        }
    }

    /** A kind whose objects can be scaled. */
    enum Scalable implements ApiKind {
        /** Paused deployments, of which nothing is rolled out. */
        DEPLOYMENTS("deployments");

        private final String plural;

        Scalable(String plural) {
            this.plural = plural;
        }

        @Override
        public String plural() {
            return plural;
        }
    }
}
