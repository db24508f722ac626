package io.plimsoll.cluster;

import com.github.dockerjava.api.exception.DockerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/** The way to a running cluster: attach to a kept one, or remove what is left over, build what is missing, start. */
final class ClusterStart {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** As long as another process may take to start a cluster that is to be kept, and can then be shared. */
    private static final Duration PATIENCE_FOR_A_KEPT_ONE = Duration.ofSeconds(90);

    private final Engine engine;
    private final LocalImages images;
    private final LocalClusterSettings settings;
    private final ClusterLock lock;
    private final BuildProgress progress;

    private ClusterStart(Engine engine, LocalClusterSettings settings, ClusterLock lock, BuildProgress progress) {
        this.engine = engine;
        this.images = new LocalImages(engine);
        this.settings = settings;
        this.lock = lock;
        this.progress = progress;
    }

    static LocalCluster run(LocalClusterSettings settings, BuildProgress progress) {
        Instant start = Instant.now();
        Engine engine = Engine.connect();
        ClusterLock lock = ClusterLock.open(settings.cache());
        try {
            ClusterStart starting = new ClusterStart(engine, settings, lock, progress);
            Optional<LocalCluster> kept = starting.attach();
            if (kept.isPresent()) {
                progress.say("attached to the local cluster that runs already, after " + since(start));
                return kept.get();
            }
            LocalCluster cluster = starting.anew();
            progress.say("the local cluster is ready, after " + since(start)
                    + (settings.keep() ? "; it stays until ./gate clean" : ""));
            return cluster;
        } catch (DockerException e) {
            lock.close();
            throw new LocalClusterException(
                    "The local cluster cannot be started; ./gate clean removes what there is of it. Docker says: "
                            + e.getMessage(),
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static String since(Instant start) {
        return BuildPlan.say(Duration.between(start, Instant.now()));
    }

    private Optional<LocalCluster> attach() {
        if (!lock.takeShared(PATIENCE)) {
            return Optional.empty();
        }
        return findKept().map(labels -> running(labels, lock::close));
    }

    private LocalCluster anew() {
        lock.takeAlone(settings.keep() ? PATIENCE_FOR_A_KEPT_ONE : PATIENCE, progress);
        Optional<NodeLabels> startedMeanwhile = findKept();
        if (startedMeanwhile.isPresent()) {
            return shared(startedMeanwhile.get());
        }
        removeLeftovers();
        images.build(new StepTimes(settings.cache()), progress);
        String name = "plimsoll-" + UUID.randomUUID().toString().substring(0, 8);
        NodeLabels labels = new NodeLabels(name, images.node(), settings.nodes(), settings.keep(), Session.current());
        Thread hook = new Thread(() -> engine.removeCluster(name), "plimsoll-removal-of-local-cluster");
        Runtime.getRuntime().addShutdownHook(hook);
        Runnable removal = () -> {
            withdraw(hook);
            engine.removeCluster(name);
            lock.close();
        };
        try {
            startNodes(labels);
            Nodes.of(engine, name).awaitReady(progress);
            if (settings.keep()) {
                withdraw(hook);
                return shared(labels);
            }
            return running(labels, removal);
        } catch (RuntimeException e) {
            try {
                removal.run();
            } catch (RuntimeException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }

    private Optional<NodeLabels> findKept() {
        return clusters().stream()
                .filter(labels -> labels.serves(images.node(), settings.nodes()))
                .filter(labels -> Nodes.of(engine, labels.cluster()).areReady(labels.nodes()))
                .findFirst();
    }

    private Set<NodeLabels> clusters() {
        return engine.labels().map(NodeLabels::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private void removeLeftovers() {
        clusters().stream()
                .filter(labels -> labels.kept() || labels.isLeftOver())
                .forEach(labels -> {
                    progress.say("removing the local cluster of an earlier run"
                            + (labels.kept() ? ", which does not answer or is not what this run needs" : ""));
                    engine.removeCluster(labels.cluster());
                });
    }

    private void startNodes(NodeLabels labels) {
        progress.say("starting " + labels.nodes() + " nodes");
        engine.client()
                .createVolumeCmd()
                .withName(labels.cluster())
                .withLabels(labels.asMap())
                .exec();
        Network network = Network.builder()
                .createNetworkCmdModifier(command -> command.withLabels(labels.asMap()))
                .build();
        try {
            Startables.deepStart(IntStream.rangeClosed(1, labels.nodes())
                            .mapToObj(index -> new NodeContainer(index, labels, network)))
                    .join();
        } catch (CompletionException e) {
            throw new LocalClusterException(
                    "The nodes' containers cannot be started. Docker says: "
                            + innermost(e).getMessage() + "\n"
                            + Nodes.of(engine, labels.cluster()).complaints(),
                    e);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }

    /** A kept cluster is from now on for everybody. */
    private LocalCluster shared(NodeLabels labels) {
        if (!lock.takeShared(PATIENCE)) {
            throw lock.inUse();
        }
        return running(labels, lock::close);
    }

    private LocalCluster running(NodeLabels labels, Runnable ending) {
        Nodes nodes = Nodes.of(engine, labels.cluster());
        return new LocalCluster(
                nodes,
                images.toolbox(),
                Kubeconfig.write(nodes.controlPlane(), settings.cache()),
                engine.processors(),
                ending);
    }

    /** Takes the hook away, unless it runs just now because the process ends. */
    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it does the same as what follows
        }
    }
}
