package io.plimsoll.cluster;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** The container of a node: everything that a kubelet needs of its host, without being privileged. */
final class NodeContainer extends GenericContainer<NodeContainer> {
    static final int API_PORT = 6443;

    private static final Path MODULES = Path.of("/lib/modules");

    private final NodeLabels labels;

    NodeContainer(int index, NodeLabels labels, Network network) {
        super(DockerImageName.parse(labels.image()));
        this.labels = labels;
        // never from a registry: the image was built here, or something is wrong
        withImagePullPolicy(name -> false);
        withNetwork(network);
        withNetworkAliases(name(index));
        withCommand(Integer.toString(index), Integer.toString(labels.nodes()));
        withCreateContainerCmdModifier(command -> modify(command, index));
        waitingFor(new StartedIsEnough());
        if (index == 1) {
            withExposedPorts(API_PORT);
        }
    }

    static String name(int index) {
        return "plimsoll-node-" + index;
    }

    private void modify(CreateContainerCmd command, int index) {
        HostConfig host = command.getHostConfig();
        if (host == null) {
            throw new IllegalStateException("Testcontainers gives every container a host configuration");
        }
        command.withHostName(name(index));
        command.withLabels(labels.kept() ? new LabelsWithoutReaper(labels.asMap()) : new HashMap<>(labels.asMap()));
        host.withCapDrop(Capability.ALL)
                .withCapAdd(HostCapabilities.ofThisHost().toArray(Capability[]::new))
                .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
                .withDeviceCgroupRules(List.of("c *:* rwm", "b *:* rwm"))
                .withBinds(binds());
        if (isCgroup2()) {
            host.withCgroupnsMode("private");
        }
        if (index == 1) {
            host.withPortBindings(new PortBinding(Binding.bindIp("127.0.0.1"), ExposedPort.tcp(API_PORT)));
        }
    }

    private List<Bind> binds() {
        List<Bind> binds = new ArrayList<>();
        binds.add(Bind.parse("/dev:/dev"));
        if (Files.isDirectory(MODULES)) {
            binds.add(Bind.parse(MODULES + ":" + MODULES + ":ro"));
        }
        binds.add(Bind.parse(labels.cluster() + ":/cluster"));
        if (!isCgroup2()) {
            binds.add(Bind.parse("/sys/fs/cgroup:/sys/fs/cgroup"));
        }
        return binds;
    }

    /**
     * With cgroup v2 a node gets a cgroup namespace of its own, in which its entry point delegates the controllers.
     * UNTESTED: all of this was only tried with cgroup v1.
     */
    private static boolean isCgroup2() {
        return Files.exists(Path.of("/sys/fs/cgroup/cgroup.controllers"));
    }

    /** Testcontainers' own equality would compare settings; a node is only itself. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Readiness is asked of the whole cluster later on. */
    private static final class StartedIsEnough extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // started is enough
        }
    }

    /** Refuses the label by which Testcontainers finds, when this process ends, what it has to remove. */
    private static final class LabelsWithoutReaper extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;

        LabelsWithoutReaper(Map<String, String> labels) {
            super(labels);
        }

        @Override
        public void putAll(Map<? extends String, ? extends String> more) {
            super.putAll(more);
            remove(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL);
        }
    }
}
