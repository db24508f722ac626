package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.TestCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions that die, meet, or find others' things, on a real cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimClusterTest {

    private static final NamespacePolicy CREATED = new NamespacePolicy.Created();

    private final List<String> progress = new CopyOnWriteArrayList<>();
    private TestCluster cluster;
    private KubeApi api;
    private Administrator administrator;

    @BeforeAll
    void start() {
        cluster = TestCluster.start();
        api = KubeApi.connect(cluster.access());
        administrator = new Administrator(cluster.access());
    }

    @AfterAll
    void end() {
        administrator.close();
        api.close();
        cluster.close();
    }

    @Test
    void after_kill_9_the_next_run_leaves_nothing_of_it() throws IOException, InterruptedException {
        String killed = Administrator.unique("killed");
        Process process = leavingSession(killed);
        process.destroyForcibly().waitFor();
        assertThat(administrator.hasNamespace(Labels.nameFor(killed))).isTrue();
        assertThat(administrator.hasLease("default", killed)).isTrue();

        try (Workspace workspace = api.claim(CREATED, Administrator.unique("after"), progress::add)) {
            assertThat(administrator.hasNamespace(Labels.nameFor(killed))).isFalse();
            assertThat(administrator.hasLease("default", killed)).isFalse();
            assertThat(administrator.hasLease("default", workspace.runId())).isTrue();
        }
        assertThat(progress).anyMatch(line -> line.startsWith("run " + killed + " (") && line.contains("is dead"));
    }

    @Test
    void a_jvm_that_is_told_to_end_takes_its_things_along() throws IOException, InterruptedException {
        String ended = Administrator.unique("ended");
        Process process = leavingSession(ended);
        long began = System.nanoTime();
        process.destroy();

        assertThat(process.waitFor(6, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
        assertThat(administrator.hasLease("default", ended)).isFalse();
        Administrator.await("its namespace to go", () -> !administrator.hasNamespace(Labels.nameFor(ended)));
    }

    @Test
    void what_has_our_label_but_no_lease_is_removed_and_what_is_somebodys_is_not() {
        String orphan = Administrator.unique("orphan");
        String unlabelled = Administrator.unique("plimsoll-theirs");
        String labelled = Administrator.unique("theirs");
        administrator.makeNamespace(Labels.nameFor(orphan), Labels.ofRun(orphan));
        administrator.makeNamespace(unlabelled, Map.of());
        administrator.makeNamespace(labelled, Labels.ofRun(orphan));
        try (Workspace workspace = api.claim(CREATED, Administrator.unique("sweeper"), progress::add)) {
            workspace.requireClaim();
            assertThat(administrator.hasNamespace(Labels.nameFor(orphan))).isFalse();
            assertThat(administrator.hasNamespace(unlabelled)).isTrue();
            assertThat(administrator.hasNamespace(labelled)).isTrue();
        } finally {
            administrator.removeNamespace(unlabelled);
            administrator.removeNamespace(labelled);
        }
    }

    @Test
    void in_an_existing_namespace_only_our_own_is_touched() {
        String perf = Administrator.unique("perf");
        administrator.makeNamespace(perf, Map.of());
        String node = api.nodes().get(0).name();
        administrator
                .client()
                .resource(Posture.pod(pod("orphan", node), perf, "orphan"))
                .create();
        var theirs = Posture.pod(pod("theirs", node), perf, "orphan");
        theirs.getMetadata().setLabels(Map.of("app.kubernetes.io/managed-by", "plimsoll"));
        administrator.client().resource(theirs).create();
        try {
            Workspace workspace =
                    api.claim(new NamespacePolicy.Existing(perf), Administrator.unique("guest"), progress::add);
            assertThat(workspace.namespace()).isEqualTo(perf);
            assertThat(administrator.pods(perf)).containsExactly("theirs");
            workspace.create(pod("ours", node));
            workspace.createService("ours", "client", List.of(1));
            assertThat(workspace.cleanUp()).isEqualTo("clean");
            workspace.close();
            assertThat(administrator.pods(perf)).containsExactly("theirs");
            assertThat(administrator.hasLease(perf, workspace.runId())).isFalse();
        } finally {
            administrator.removeNamespace(perf);
        }
    }

    @Test
    void sessions_that_come_at_once_take_turns() throws InterruptedException, ExecutionException {
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService together = Executors.newFixedThreadPool(4);
        List<Future<String>> outcomes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String runId = Administrator.unique("turn" + i);
            outcomes.add(together.submit(() -> {
                try (Workspace workspace = api.claim(CREATED, runId, progress::add)) {
                    most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                    workspace.requireClaim();
                    holders.decrementAndGet();
                    return workspace.cleanUp();
                }
            }));
        }
        for (Future<String> outcome : outcomes) {
            assertThat(outcome.get()).isEqualTo("clean");
        }
        together.shutdown();
        assertThat(most).hasValue(1);
    }

    private PodRequest pod(String name, String node) {
        return new PodRequest(name, "client", node, cluster.toolbox(), List.of("sleep", "600"), Duration.ofMinutes(10));
    }

    private Process leavingSession(String runId) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeavingSession.class.getName(),
                        cluster.kubeconfig().toString(),
                        runId,
                        api.nodes().get(0).name(),
                        cluster.toolbox())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("ready");
        }
        return process;
    }
}
