package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plimsoll.record.InfraException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** This session's own lease, by which others see that it lives. Exists before anything else of it, and after. */
final class SessionLease {

    private final Requests requests;
    private final Timing timing;
    private final ScheduledExecutorService renewer;
    private final Future<?> renewals;
    private Lease current;
    private long renewedAt = System.nanoTime();
    private String lastFailure = "";
    private boolean lost;

    private SessionLease(Requests requests, Timing timing, Lease created) {
        this.requests = requests;
        this.timing = timing;
        this.current = created;
        this.renewer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "plimsoll-claim");
            thread.setDaemon(true);
            return thread;
        });
        long period = timing.renewal().toMillis();
        this.renewals = renewer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    static SessionLease create(Requests requests, Scope scope, String runId, Timing timing) {
        Lease lease = new LeaseBuilder()
                .withNewMetadata()
                .withName(Labels.nameFor(runId))
                .withNamespace(scope.leaseNamespace())
                .withLabels(Labels.ofRun(runId))
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity(identity())
                .withLeaseDurationSeconds((int) Math.max(1, timing.expiry().toSeconds()))
                .withRenewTime(now())
                .endSpec()
                .build();
        Lease created = requests.ask(
                "create lease " + lease.getMetadata().getName(),
                client -> Adoption.create(client.resource(lease), runId));
        return new SessionLease(requests, timing, created);
    }

    /** Returns the lease as it last was. */
    synchronized Lease current() {
        return current;
    }

    /** Tells the others that the cluster is ours. */
    void acquire() {
        mark(now());
    }

    /** Takes that back. */
    void giveWay() {
        mark(null);
    }

    private void mark(@Nullable ZonedDateTime acquired) {
        requests.ask("update lease " + current().getMetadata().getName(), client -> write(acquired));
        requireHeld();
    }

    private void renew() {
        try {
            renewAsItIs();
        } catch (RuntimeException e) {
            // The next renewal tries again; whoever asks for the claim learns of it once it is too late.
            noteFailure(e instanceof KubernetesClientException failure ? Failure.words(failure) : e.toString());
        }
    }

    private synchronized boolean renewAsItIs() {
        return write(current.getSpec().getAcquireTime());
    }

    /** Writes it once. Where there is a newer one, its failure may pass, as that is what is written the next time. */
    private synchronized boolean write(@Nullable ZonedDateTime acquired) {
        Lease next = new LeaseBuilder(current)
                .editSpec()
                .withAcquireTime(acquired)
                .withRenewTime(now())
                .endSpec()
                .build();
        try {
            current = requests.once(client -> client.resource(next).update());
            renewedAt = System.nanoTime();
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() != Failure.NOT_FOUND && e.getCode() != Failure.CONFLICT) {
                throw e;
            }
            Optional<Lease> found = requests.once(
                    client -> Optional.ofNullable(client.resource(next).get()));
            if (found.isEmpty()
                    || !found.get()
                            .getMetadata()
                            .getUid()
                            .equals(current.getMetadata().getUid())) {
                lost = true;
                lastFailure = "its lease was removed";
                return false;
            }
            // An earlier answer was lost, or somebody edited it: go on from what is there.
            current = found.get();
            throw e;
        }
    }

    private synchronized void noteFailure(String failure) {
        lastFailure = failure;
    }

    /** Makes sure that no other session can have taken us for dead. */
    synchronized void requireHeld() {
        if (lost || System.nanoTime() - renewedAt > timing.expiry().toNanos()) {
            throw new InfraException("the claim on the cluster was lost (" + lastFailure + "): another session may have"
                    + " measured meanwhile. Run again when the API server answers reliably and this machine is not"
                    + " overloaded");
        }
    }

    /** Ends the renewals. */
    void stop() {
        renewals.cancel(true);
        renewer.shutdown();
    }

    /** Gives the cluster back. */
    void release(Requests by) {
        stop();
        by.delete(path(current()), current().getMetadata().getUid(), Optional.empty());
    }

    static String path(Lease lease) {
        return "/apis/coordination.k8s.io/v1/namespaces/" + lease.getMetadata().getNamespace() + "/leases/"
                + lease.getMetadata().getName();
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static String identity() {
        String process = "process " + ProcessHandle.current().pid();
        try {
            return "host " + InetAddress.getLocalHost().getHostName() + ", " + process;
        } catch (UnknownHostException e) {
            return process;
        }
    }
}
