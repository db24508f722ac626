package io.plimsoll.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        demand(
                "TESTCONTAINERS_RYUK_DISABLED",
                "true",
                "Testcontainers would first start a helper container, whose image is only to be had from a registry");
        if (Files.exists(Path.of("/.dockerenv"))) {
            demand(
                    "TESTCONTAINERS_HOST_OVERRIDE",
                    "localhost",
                    "Testcontainers would look for a gateway with an image that is only to be had from a registry");
        }
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

    private static void demand(String variable, String value, String otherwise) {
        if (System.getenv(variable) == null) {
            throw new LocalClusterException(
                    "The environment variable " + variable + " is not set for the JVM of the tests,"
                            + " and the local cluster needs it: " + otherwise + ". Run ./gate, or set it to " + value
                            + " in environmentVariables of maven-failsafe-plugin or in the run configuration of your IDE.");
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

    /** Returns how many processors its machine has. */
    int processors() {
        return Objects.requireNonNull(client.infoCmd().exec().getNCPU(), "the engine tells its processors");
    }

    /** Returns the labels of everything that carries ours: containers, networks and volumes. */
    Stream<Map<String, String>> labels() {
        List<String> ours = List.of("io.plimsoll=local");
        Stream<Map<String, String>> networks = client.listNetworksCmd().withFilter("label", ours).exec().stream()
                .map(Network::getLabels);
        Stream<Map<String, String>> volumes =
                client.listVolumesCmd().withFilter("label", ours).exec().getVolumes().stream()
                        .map(InspectVolumeResponse::getLabels);
        return Stream.of(containers().stream().map(Container::getLabels), networks, volumes)
                .flatMap(labels -> labels)
                .filter(Objects::nonNull);
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
