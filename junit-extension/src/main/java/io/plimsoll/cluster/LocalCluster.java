package io.plimsoll.cluster;

import io.plimsoll.scenario.Encryption;
import java.nio.file.Path;

/**
 * A Kubernetes of our own, its nodes containers on this machine.
 *
 * <p>A kept one stays until {@code ./gate clean}, and serves every process that wants the same number of nodes, one
 * after the other or at once. Any other belongs to the process that started it, and goes with it.
 */
public final class LocalCluster implements EncryptionSwitch, AutoCloseable {
    private final Nodes nodes;
    private final String toolboxImage;
    private final Path kubeconfig;
    private final int processors;
    private final Runnable ending;

    LocalCluster(Nodes nodes, String toolboxImage, Path kubeconfig, int processors, Runnable ending) {
        this.nodes = nodes;
        this.toolboxImage = toolboxImage;
        this.kubeconfig = kubeconfig;
        this.processors = processors;
        this.ending = ending;
    }

    /**
     * Attaches to the cluster that an earlier run has kept, or starts one; returns when pods can run on every node.
     * The traffic between its nodes is encrypted unless an earlier run left it otherwise.
     *
     * @throws LocalClusterException if there is no engine, an image cannot be built, or the nodes do not get ready
     */
    public static LocalCluster start(LocalClusterSettings settings, BuildProgress progress) {
        return ClusterStart.run(settings, progress);
    }

    /** Returns the file with the administrator's access to the cluster, readable by this user alone. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** Returns the image of the measuring tools by the full name under which every node has it. */
    public String toolboxImage() {
        return "docker.io/" + toolboxImage;
    }

    /** Returns how many processors the machine has that runs all nodes, which this process may see fewer of. */
    int processors() {
        return processors;
    }

    /** Makes the traffic of pods between nodes encrypted, or not, and makes sure which way it takes. */
    @Override
    public void establish(Encryption mode) {
        nodes.establish(mode);
    }

    /** Removes the cluster, unless it is a kept one. */
    @Override
    public void close() {
        ending.run();
    }
}
