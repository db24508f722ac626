package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whose turn it is to measure: that of the oldest lease whose session lives. Creation times are whole seconds, so two
 * sessions may each see themselves as the oldest; therefore a session first marks its lease as acquired, looks again,
 * and takes the mark back if it is not alone.
 */
final class Turn {

    private static final Comparator<Lease> AGE = Comparator.comparing(
                    (Lease lease) -> lease.getMetadata().getCreationTimestamp())
            .thenComparing(lease -> lease.getMetadata().getName());

    private final Scope scope;
    private final SessionLease mine;
    private final Timing timing;
    private final Consumer<String> progress;
    private final Sweep sweep;
    private final Map<String, Sighting> sightings = new HashMap<>();
    private String told = "";

    Turn(Scope scope, SessionLease mine, Timing timing, Sweep sweep, Consumer<String> progress) {
        this.scope = scope;
        this.mine = mine;
        this.timing = timing;
        this.sweep = sweep;
        this.progress = progress;
    }

    /** Waits for our turn, and clears away sessions that have died. */
    void await() {
        Waiting.until(
                "the sessions before ours to end; wait for them, or end them",
                timing.patience(),
                (count, previous) -> Duration.ofMillis(500),
                this::come,
                () -> told);
        progress.accept("the cluster is ours");
    }

    private Optional<Boolean> come() {
        mine.requireHeld();
        if (before().isPresent()) {
            return Optional.empty();
        }
        mine.acquire();
        if (before().isEmpty()) {
            return Optional.of(true);
        }
        mine.giveWay();
        return Optional.empty();
    }

    /** Returns the lease that goes before ours, if there is one. */
    private Optional<Lease> before() {
        List<Lease> living = new ArrayList<>();
        for (Lease lease : scope.leases()) {
            if (uid(lease).equals(uid(mine.current()))) {
                continue;
            }
            if (expired(lease)) {
                progress.accept("run " + describe(lease) + " is dead: removing what it left behind");
                sweep.dead(lease);
            } else {
                living.add(lease);
            }
        }
        Optional<Lease> first = living.stream()
                .filter(lease -> lease.getSpec().getAcquireTime() != null || AGE.compare(lease, mine.current()) < 0)
                .min(AGE);
        first.ifPresent(this::tell);
        return first;
    }

    /** Judges by our own clock alone, and only by what we saw ourselves. */
    private boolean expired(Lease lease) {
        String version = lease.getMetadata().getResourceVersion();
        Sighting seen = sightings.get(uid(lease));
        if (seen == null || !seen.version().equals(version)) {
            sightings.put(uid(lease), new Sighting(version, System.nanoTime()));
            return false;
        }
        return System.nanoTime() - seen.since() > timing.expiry().toNanos();
    }

    private void tell(Lease first) {
        String message = "waiting for run " + describe(first);
        if (!message.equals(told)) {
            told = message;
            progress.accept(message + "; if it is dead, that shows within "
                    + timing.expiry().toSeconds() + " s");
        }
    }

    private static String describe(Lease lease) {
        ZonedDateTime acquired = lease.getSpec().getAcquireTime();
        return Labels.run(lease).orElseThrow() + " (" + lease.getSpec().getHolderIdentity() + ", since "
                + (acquired == null ? lease.getMetadata().getCreationTimestamp() : acquired.toString()) + ")";
    }

    private static String uid(Lease lease) {
        return lease.getMetadata().getUid();
    }

    private record Sighting(String version, long since) {}
}
