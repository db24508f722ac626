package io.plimsoll.cluster;

import io.plimsoll.kube.KubeAccess;
import io.plimsoll.scenario.Encryption;
import java.nio.file.Path;

/**
 * The cluster of the tests on a real server, which they use as its administrator: the local one, or that of the profile
 * named by {@code -Dplimsoll.test.cluster}.
 */
public final class TestCluster implements AutoCloseable {

    private final OpenCluster cluster;

    private TestCluster(OpenCluster cluster) {
        this.cluster = cluster;
    }

    /** Starts it, or attaches to it. */
    public static TestCluster start() {
        return new TestCluster(
                OpenCluster.open(System.getProperty("plimsoll.test.cluster", OpenCluster.LOCAL), System.err::println));
    }

    /** Returns the administrator's access. */
    public KubeAccess access() {
        return cluster.connection().access();
    }

    /** Returns the administrator's kubeconfig. */
    public Path kubeconfig() {
        return access().kubeconfig();
    }

    /** Returns the image that is on every node. */
    public String toolbox() {
        return cluster.connection().profile().toolbox().image();
    }

    /** Encrypts traffic between nodes, if the cluster is ours: whoever used one that is kept may have left it otherwise. */
    public void encrypt() {
        cluster.connection().encryptionSwitch().ifPresent(ours -> ours.establish(Encryption.ON));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
