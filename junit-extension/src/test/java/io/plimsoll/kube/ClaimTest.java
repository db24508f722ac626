package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.plimsoll.record.InfraException;
import io.plimsoll.workload.ApiKind;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final NamespacePolicy PERF = new NamespacePolicy.Existing("perf");
    private static final Timing QUICK =
            new Timing(Duration.ofMillis(200), Duration.ofMillis(1_000), Duration.ofSeconds(4), Duration.ofSeconds(1));
    /** Gives up soon after it would have taken another session for dead. */
    private static final Timing IMPATIENT =
            new Timing(QUICK.renewal(), QUICK.expiry(), QUICK.expiry().plusMillis(500), QUICK.removal());

    private static final Duration A_WHILE = Duration.ofSeconds(6);

    private final ScriptedApi kept = ScriptedApi.keeping();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void a_claim_leaves_nothing_when_it_is_closed() {
        try (Workspace workspace = claim(PERF, "r1")) {
            workspace.requireClaim();
            workspace.create(RequestsTest.request("p"));
            assertThat(leases()).containsExactly("plimsoll-r1");
            assertThat(workspace.cleanUp()).isEqualTo("clean");
            assertThat(workspace.cleanUp()).isEqualTo("clean");
        }

        assertThat(leases()).isEmpty();
        assertThat(pods()).isEmpty();
    }

    @Test
    void a_session_has_its_own_namespace_if_the_policy_says_so() {
        try (Workspace workspace = claim(new NamespacePolicy.Created(), "r1")) {
            assertThat(workspace.namespace()).isEqualTo("plimsoll-r1");
            assertThat(namespaces()).containsExactly("plimsoll-r1");
        }

        assertThat(namespaces()).isEmpty();
    }

    @Test
    void nothing_is_made_any_more_once_it_was_cleaned_up() {
        try (Workspace workspace = claim(PERF, "r1")) {
            workspace.cleanUp();

            assertThatThrownBy(() -> workspace.create(RequestsTest.request("p")))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("is ending");
        }
    }

    @Test
    void a_dead_sessions_things_are_removed_and_nobody_elses() {
        lease("dead", ZonedDateTime.now(ZoneOffset.UTC));
        pod("left-behind", Map.of("app.kubernetes.io/managed-by", "plimsoll", "plimsoll.io/run", "dead"));
        pod("orphan", Map.of("app.kubernetes.io/managed-by", "plimsoll", "plimsoll.io/run", "long-gone"));
        pod("plimsoll-like", Map.of());
        pod("same-manager", Map.of("app.kubernetes.io/managed-by", "plimsoll"));
        pod("same-run", Map.of("app.kubernetes.io/managed-by", "helm", "plimsoll.io/run", "dead"));

        try (Workspace workspace = claim(PERF, "r1")) {
            workspace.requireClaim();
            assertThat(pods()).containsExactlyInAnyOrder("plimsoll-like", "same-manager", "same-run");
            assertThat(leases()).containsExactly("plimsoll-r1");
        }
        assertThat(progress)
                .anyMatch(line -> line.startsWith("waiting for run dead (host elsewhere, since "))
                .anyMatch(line -> line.startsWith("run dead (") && line.contains("is dead"))
                .contains("removing what is left of earlier runs: long-gone");
    }

    @Test
    void what_a_dead_session_only_asked_for_is_removed_whatever_its_kind() {
        lease("dead", ZonedDateTime.now(ZoneOffset.UTC));
        List<HasMetadata> left = IdleObjectsTest.kinds().stream()
                .flatMap(kind -> Stream.of("dead", "long-gone")
                        .map(run -> new IdleObjects(kind, "perf", run, "rep").named("of-" + run)))
                .toList();
        left.forEach(each -> kept.client().resource(each).create());

        try (Workspace workspace = claim(PERF, "r1")) {
            workspace.requireClaim();
            assertThat(left)
                    .allSatisfy(each ->
                            assertThat(kept.client().resource(each).get()).isNull());
            assertThat(leases()).containsExactly("plimsoll-r1");
        }
        assertThat(progress).contains("removing what is left of earlier runs: long-gone");
    }

    /** Nobody renews it: a session that waits would take the one that measures for dead, and remove all that it has. */
    @Test
    void a_lease_that_is_only_asked_for_is_removed_but_claims_nothing() {
        try (Workspace workspace = claim(PERF, "r1")) {
            kept.client()
                    .resource(new IdleObjects(ApiKind.Plain.LEASES, "perf", "r1", "rep").lease("rep-0"))
                    .create();

            assertThat(new Scope(kept.requests(), PERF).leases())
                    .extracting(lease -> lease.getMetadata().getName())
                    .containsExactly("plimsoll-r1");
            assertThat(workspace.cleanUp()).isEqualTo("clean");
        }

        assertThat(leases()).isEmpty();
    }

    @Test
    void a_namespace_needs_our_name_and_our_label_to_be_swept() {
        namespace("plimsoll-old", Map.of("app.kubernetes.io/managed-by", "plimsoll", "plimsoll.io/run", "old"));
        namespace("plimsoll-mine", Map.of());
        namespace("prod", Map.of("app.kubernetes.io/managed-by", "plimsoll", "plimsoll.io/run", "old"));

        try (Workspace workspace = claim(new NamespacePolicy.Created(), "r1")) {
            assertThat(namespaces()).containsExactlyInAnyOrder("plimsoll-mine", "prod", workspace.namespace());
        }
    }

    @Test
    void a_living_session_is_waited_for_and_named() {
        Lease lease = lease("busy", ZonedDateTime.now(ZoneOffset.UTC));
        ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor();
        try {
            life.scheduleAtFixedRate(() -> touch(lease), 0, 200, TimeUnit.MILLISECONDS)
                    .isDone();

            assertThatThrownBy(() -> claim(PERF, "r1", IMPATIENT))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("last seen: waiting for run busy (host elsewhere, since ");

            assertThat(leases()).containsExactly("plimsoll-busy");
        } finally {
            life.shutdownNow();
        }
    }

    @Test
    void a_younger_session_that_has_acquired_the_cluster_is_waited_for_too() {
        lease("zz-younger", ZonedDateTime.now(ZoneOffset.UTC));

        try (Workspace workspace = claim(PERF, "aa-older-by-name")) {
            workspace.requireClaim();
        }

        assertThat(progress).anyMatch(line -> line.startsWith("waiting for run zz-younger"));
    }

    @Test
    void a_younger_session_that_waits_is_not_waited_for() {
        SessionLease mine = SessionLease.create(kept.requests(), new Scope(kept.requests(), PERF), "aa", QUICK);
        waitingLease("zz-waiting");
        Scope scope = new Scope(kept.requests(), PERF);

        new Turn(scope, mine, QUICK, new Sweep(kept.requests(), scope, QUICK, progress::add), progress::add).await();

        mine.requireHeld();
        mine.release(kept.requests());
        assertThat(progress).containsExactly("the cluster is ours");
    }

    @Test
    void a_claim_whose_lease_was_taken_away_is_lost() {
        try (Workspace workspace = claim(PERF, "r1")) {
            kept.client().leases().inNamespace("perf").withName("plimsoll-r1").delete();

            assertThat(Waiting.within(A_WHILE, Waiting.LOOKING, () -> lostClaim(workspace)))
                    .hasValueSatisfying(message ->
                            assertThat(message).contains("the claim on the cluster was lost (its lease was"));
        }
    }

    private static Optional<String> lostClaim(Workspace workspace) {
        try {
            workspace.requireClaim();
            return Optional.empty();
        } catch (InfraException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Workspace claim(NamespacePolicy policy, String runId) {
        return claim(policy, runId, QUICK);
    }

    private Workspace claim(NamespacePolicy policy, String runId, Timing timing) {
        return kept.api().claim(policy, runId, progress::add, timing);
    }

    private Lease lease(String run, ZonedDateTime acquired) {
        return kept.client()
                .resource(new LeaseBuilder(waiting(run))
                        .editSpec()
                        .withAcquireTime(acquired)
                        .endSpec()
                        .build())
                .create();
    }

    private void waitingLease(String run) {
        kept.client().resource(waiting(run)).create();
    }

    private static Lease waiting(String run) {
        return new LeaseBuilder()
                .withNewMetadata()
                .withName(Labels.nameFor(run))
                .withNamespace("perf")
                .withLabels(Labels.ofRun(run))
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity("host elsewhere")
                .endSpec()
                .build();
    }

    private void touch(Lease lease) {
        kept.client()
                .resource(new LeaseBuilder(lease)
                        .editMetadata()
                        .withResourceVersion(null)
                        .endMetadata()
                        .editSpec()
                        .withRenewTime(ZonedDateTime.now(ZoneOffset.UTC))
                        .endSpec()
                        .build())
                .update();
    }

    private void pod(String name, Map<String, String> labels) {
        kept.client()
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("perf")
                        .withLabels(labels)
                        .endMetadata()
                        .withNewSpec()
                        .endSpec()
                        .withNewStatus()
                        .endStatus()
                        .build())
                .create();
    }

    private void namespace(String name, Map<String, String> labels) {
        kept.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withLabels(labels)
                        .endMetadata()
                        .withNewStatus()
                        .endStatus()
                        .build())
                .create();
    }

    private List<String> leases() {
        return kept.client().leases().inNamespace("perf").list().getItems().stream()
                .map(lease -> lease.getMetadata().getName())
                .toList();
    }

    private List<String> pods() {
        return kept.client().pods().inNamespace("perf").list().getItems().stream()
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }

    private List<String> namespaces() {
        return kept.client().namespaces().list().getItems().stream()
                .map(namespace -> namespace.getMetadata().getName())
                .toList();
    }
}
