package io.plimsoll.run;

import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.cluster.PreflightReport;
import io.plimsoll.kube.NetworkPlugin;
import io.plimsoll.kube.Node;
import io.plimsoll.scenario.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is known of a place before anything is measured in it, for the environment of a record. */
final class PlaceDescription {

    /** Names the node of everybody; where there are two, after the end that is on it. */
    static final String NODE = "node";

    private static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
    private static final String UNKNOWN = "unknown";

    private PlaceDescription() {}

    static Map<String, String> of(
            PreflightReport report, ClusterProfile profile, Location location, Node client, Node server) {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("Kubernetes", report.version());
        described.put("cluster UID", report.uid());
        if (location.nodes() == 1) {
            described.put(NODE, describe(server));
        } else {
            described.put(RawName.CLIENT + NODE, describe(client));
            described.put(RawName.SERVER + NODE, describe(server));
        }
        described.put("instance type", ofBoth(client, server, node -> instanceType(node, profile.stated())));
        described.put("kernel", ofBoth(client, server, Node::kernel));
        described.put("container runtime", ofBoth(client, server, Node::runtime));
        described.put(
                "CNI", profile.stated().cni().orElseGet(() -> ofBoth(client, server, PlaceDescription::networkPlugin)));
        described.put("volume", volume(location, report));
        described.put("toolbox", profile.toolbox().image());
        described.put("encryption", profile.encryption().describe());
        return described;
    }

    private static String volume(Location location, PreflightReport report) {
        return location instanceof Location.OnVolume volume
                ? volume.size()
                        + report.storageClass()
                                .map(of -> " of storage class " + of.name() + ", by " + of.provisioner())
                                .orElse("")
                : "none";
    }

    private static String ofBoth(Node client, Node server, Function<Node, String> property) {
        String ofClient = property.apply(client);
        String ofServer = property.apply(server);
        return ofClient.equals(ofServer) ? ofClient : "client " + ofClient + ", server " + ofServer;
    }

    private static String instanceType(Node node, ClusterProfile.Stated stated) {
        return Optional.ofNullable(node.labels().get(INSTANCE_TYPE))
                .or(stated::instanceType)
                .orElse(UNKNOWN);
    }

    private static String networkPlugin(Node node) {
        return node.networkPlugin().map(NetworkPlugin::describe).orElse(UNKNOWN);
    }

    /** Returns how the description of a node begins. */
    static String beginning(String node) {
        return node + ", ";
    }

    private static String describe(Node node) {
        return beginning(node.name()) + node.operatingSystem() + ", kubelet " + node.kubelet()
                + node.zone().map(zone -> ", zone " + zone).orElse("");
    }
}
