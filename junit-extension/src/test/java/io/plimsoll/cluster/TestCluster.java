package io.plimsoll.cluster;

import io.plimsoll.kube.KubeAccess;
import java.nio.file.Path;
import java.util.Optional;

/** The local cluster, kept if somebody keeps one, as the tests on a real server use it. */
public final class TestCluster implements AutoCloseable {

    private final LocalCluster cluster;

    private TestCluster(LocalCluster cluster) {
        this.cluster = cluster;
    }

    /** Starts it, or attaches to it. */
    public static TestCluster start() {
        return new TestCluster(LocalCluster.start(LocalClusterSettings.fromSystemProperties(), System.err::println));
    }

    /** Returns the administrator's access. */
    public KubeAccess access() {
        return new KubeAccess(kubeconfig(), Optional.empty());
    }

    /** Returns the administrator's kubeconfig. */
    public Path kubeconfig() {
        return cluster.kubeconfig();
    }

    /** Returns the image that is on every node. */
    public String toolbox() {
        return cluster.toolboxImage();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
