package io.plimsoll.run;

import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.evidence.BottleneckThresholds;
import io.plimsoll.evidence.Ceilings;
import io.plimsoll.kube.KubeApi;
import io.plimsoll.kube.Node;
import io.plimsoll.kube.Workspace;
import io.plimsoll.scenario.ScenarioPlan;
import java.util.List;

/**
 * Where a run happens.
 *
 * @param api the cluster
 * @param workspace where it may write
 * @param profile what holds in the cluster
 * @param nodes all that were chosen
 * @param client the client's node
 * @param server the server's node, the same one for a scenario on one node
 */
record Place(KubeApi api, Workspace workspace, ClusterProfile profile, List<Node> nodes, Node client, Node server) {

    Place {
        nodes = List.copyOf(nodes);
    }

    /** Returns the node of a reader, of a client, or of the server; a single pod is on the server's. */
    Node node(String end) {
        return nodes.stream()
                .filter(node -> end.equals(RawName.reader(node.name())))
                .findFirst()
                .orElse(end.equals(RawName.CLIENT) ? client : server);
    }

    String image() {
        return profile.toolbox().image();
    }

    /** Returns what cannot be exceeded here. */
    Ceilings ceilings(String cluster, ScenarioPlan<?> plan) {
        return new Ceilings(
                cluster,
                new Carriers(profile.caps(), plan).least(),
                profile.caps().disk(),
                new DiskOperations(profile.caps(), plan).most(),
                new BottleneckThresholds(
                        profile.bottleneck().core().percent() / 100,
                        profile.bottleneck().cap().percent() / 100));
    }

    NodeProbes probes() {
        return new NodeProbes(workspace, image(), profile.encryption(), client, server);
    }
}
