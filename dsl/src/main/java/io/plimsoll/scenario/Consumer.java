package io.plimsoll.scenario;

import java.util.regex.Pattern;

/** Whose use of processors and memory is looked at while a workload runs. */
public sealed interface Consumer {

    /**
     * Looks at the nodes on which the workload runs: all that they do, kernel included. Of a workload that asks the API server
     * these are all that take ordinary pods, which the API server itself need not run on.
     */
    static Nodes nodes() {
        return new Nodes();
    }

    /** Looks at the pods of the workload, together. */
    static MeasuredPods measuredPods() {
        return new MeasuredPods();
    }

    /**
     * Looks at the pods that a DaemonSet has on the nodes on which the workload runs, together.
     *
     * @throws IllegalArgumentException if no DaemonSet can be called that
     */
    static DaemonSet daemonSet(String namespace, String name) {
        return new DaemonSet(namespace, name);
    }

    /** Says it in words. */
    String describe();

    /** Whoever is still there when the tool has ended, so that its memory can be read. */
    sealed interface Resident extends Consumer {}

    /** The nodes on which the workload runs. */
    record Nodes() implements Resident {

        @Override
        public String describe() {
            return "its nodes";
        }
    }

    /** The pods of the workload. Their tools have ended when the window has, so that nothing can be said of their memory. */
    record MeasuredPods() implements Consumer {

        @Override
        public String describe() {
            return "its pods";
        }
    }

    /**
     * The pods of a DaemonSet on the nodes on which the workload runs.
     *
     * @param namespace where it is
     * @param name its name
     */
    record DaemonSet(String namespace, String name) implements Resident {

        private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

        public DaemonSet {
            if (!NAME.matcher(namespace).matches() || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("a DaemonSet is named by its namespace and its name, such as"
                        + " daemonSet(\"kube-system\", \"cilium\"), but was '" + namespace + "', '" + name + "'");
            }
        }

        @Override
        public String describe() {
            return "DaemonSet " + namespace + "/" + name;
        }
    }
}
