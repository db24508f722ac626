package io.plimsoll.cluster;

import io.plimsoll.kube.KubeAccess;
import io.plimsoll.kube.NamespacePolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A cluster that is not there, and cannot be removed either. */
public final class ClusterThatStays {

    private ClusterThatStays() {}

    /** Opens it. */
    public static OpenCluster open(String name) {
        return new OpenCluster(connection(name), () -> {
            throw new LocalClusterException("The local cluster " + name + " cannot be removed.");
        });
    }

    private static ClusterConnection connection(String name) {
        return new ClusterConnection(
                name,
                new KubeAccess(Path.of("no-such-kubeconfig"), Optional.empty()),
                new ClusterProfile(
                        Optional.empty(),
                        new NamespacePolicy.Existing("perf"),
                        new ClusterProfile.Toolbox("t", true),
                        new WireEncryption.None(),
                        Map.of(),
                        Optional.empty(),
                        ClusterProfile.Caps.none(),
                        ClusterProfile.Stated.nothing(),
                        ClusterProfile.Bottleneck.usual()),
                Optional.empty());
    }
}
