package io.plimsoll.cluster;

import io.plimsoll.kube.KubeAccess;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.scenario.Encryption;
import java.util.Map;
import java.util.Optional;

/** A cluster under test, there as long as this is open: the local one, or that of a profile. */
public final class OpenCluster implements AutoCloseable {

    /** The name of the cluster that is made on this machine. */
    public static final String LOCAL = "local";

    private static final String LOCAL_TUNNEL = "wg0";

    private final ClusterConnection connection;
    private final Runnable ending;

    /**
     * Makes one.
     *
     * @param ending what closes it
     */
    OpenCluster(ClusterConnection connection, Runnable ending) {
        this.connection = connection;
        this.ending = ending;
    }

    /**
     * Starts or attaches to the local cluster, or reads the profile of another one.
     *
     * @param name {@link #LOCAL}, or that of a file in {@code clusters/}
     * @throws ConfigException if there is no such profile, or it is wrong
     * @throws InfraException if the local cluster cannot be had
     */
    public static OpenCluster open(String name, BuildProgress progress) {
        return name.equals(LOCAL)
                ? local(progress)
                : existing(ClusterProfiles.ofThisProject().connection(name));
    }

    /** Opens a cluster that is there anyway, by a connection that need not stand in any profile. */
    public static OpenCluster existing(ClusterConnection connection) {
        return new OpenCluster(connection, () -> {});
    }

    private static OpenCluster local(BuildProgress progress) {
        LocalClusterSettings settings;
        try {
            settings = LocalClusterSettings.fromSystemProperties();
        } catch (LocalClusterException refused) {
            throw new ConfigException(String.valueOf(refused.getMessage()), refused);
        }
        try {
            LocalCluster cluster = LocalCluster.start(settings, progress);
            return new OpenCluster(connection(cluster), cluster::close);
        } catch (LocalClusterException unavailable) {
            throw new InfraException(String.valueOf(unavailable.getMessage()), unavailable);
        }
    }

    private static ClusterConnection connection(LocalCluster cluster) {
        ClusterProfile profile = new ClusterProfile(
                Optional.empty(),
                new NamespacePolicy.Created(),
                new ClusterProfile.Toolbox(cluster.toolboxImage(), true),
                new WireEncryption.WireGuard(LOCAL_TUNNEL),
                Map.of(),
                Optional.empty(),
                ClusterProfile.Caps.ofOneMachine(cluster.processors()),
                new ClusterProfile.Stated(
                        Optional.of("bridge, routed between the nodes"),
                        Optional.of("container, " + Runtime.getRuntime().availableProcessors() + " processors")),
                ClusterProfile.Bottleneck.usual());
        KubeAccess access = new KubeAccess(cluster.kubeconfig(), Optional.empty());
        return new ClusterConnection(LOCAL, access, profile, Optional.of(mode -> establish(cluster, mode)));
    }

    private static void establish(LocalCluster cluster, Encryption mode) {
        try {
            cluster.establish(mode);
        } catch (LocalClusterException failed) {
            throw new InfraException(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** Returns the way to it and what holds there. */
    public ClusterConnection connection() {
        return connection;
    }

    /**
     * Removes the cluster, if it is a local one that is not kept.
     *
     * @throws InfraException if it cannot be removed
     */
    @Override
    public void close() {
        try {
            ending.run();
        } catch (LocalClusterException stays) {
            throw new InfraException(String.valueOf(stays.getMessage()), stays);
        }
    }
}
