package io.plimsoll.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.DockerClientFactory;

/** The Docker engine that Testcontainers found, as far as the local cluster needs it. */
final class Engine {
    /** What everything of ours carries, so that it can be found and removed. */
    static final Map<String, String> LABEL = Map.of("io.plimsoll", "local");

    private static final Duration REMOVED_WITHIN = Duration.ofSeconds(30);

    private final DockerClient client;

    private Engine(DockerClient client) {
        this.client = client;
    }

    static Engine connect() {
        try {
            DockerClient client = DockerClientFactory.instance().client();
            client.pingCmd().exec();
            return new Engine(client);
        } catch (RuntimeException e) {
            throw new LocalClusterException(
                    "The local cluster needs a Docker engine, and none answers"
                            + Optional.ofNullable(System.getenv("DOCKER_HOST"))
                                    .map(host -> " at DOCKER_HOST=" + host)
                                    .orElse(" at unix:///var/run/docker.sock")
                            + ". Run ./gate, which starts one as root on Debian or Ubuntu and otherwise says what to do,"
                            + " or measure another cluster with -Dcluster=NAME.",
                    e);
        }
    }

    DockerClient client() {
        return client;
    }

    Optional<String> imageId(String name) {
        try {
            return Optional.ofNullable(client.inspectImageCmd(name).exec().getId());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    List<Container> containers() {
        return client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(LABEL)
                .exec();
    }

    InspectContainerResponse inspect(String container) {
        return client.inspectContainerCmd(container).exec();
    }

    /** Removes the containers, networks and volumes of one cluster, and makes sure that they are gone. */
    void removeCluster(String cluster) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(REMOVED_WITHIN)
                    .ignoreExceptionsInstanceOf(DockerException.class)
                    .until(() -> removeWhatIsLeft(List.of(NodeLabels.CLUSTER + "=" + cluster)));
        } catch (ConditionTimeoutException e) {
            throw new LocalClusterException(
                    "The local cluster " + cluster + " cannot be removed; ./gate clean tries again.", e);
        }
    }

    private boolean removeWhatIsLeft(List<String> label) {
        var containers = client.listContainersCmd()
                .withShowAll(true)
                .withFilter("label", label)
                .exec();
        containers.parallelStream()
                .forEach(container -> client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
        var networks = client.listNetworksCmd().withFilter("label", label).exec();
        networks.forEach(network -> client.removeNetworkCmd(network.getId()).exec());
        var volumes = client.listVolumesCmd().withFilter("label", label).exec().getVolumes();
        volumes.forEach(volume -> client.removeVolumeCmd(volume.getName()).exec());
        return true;
    }
}
