package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.plimsoll.record.InfraException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The removal of what sessions left behind that could not do it themselves. */
final class Sweep {

    private final Requests requests;
    private final Scope scope;
    private final Timing timing;
    private final Consumer<String> progress;

    Sweep(Requests requests, Scope scope, Timing timing, Consumer<String> progress) {
        this.requests = requests;
        this.scope = scope;
        this.timing = timing;
        this.progress = progress;
    }

    /** Removes everything of a session that died, its lease last. */
    void dead(Lease lease) {
        remove(Set.of(Labels.run(lease).orElseThrow()));
        requests.delete(SessionLease.path(lease), lease.getMetadata().getUid(), Optional.empty());
    }

    /** Removes what has our label but no lease: its session gave up its lease without seeing everything gone. */
    void orphans() {
        // In this order: what is seen before its lease was looked for has a lease, if its session is not over.
        Set<String> runs = scope.owned().stream().map(Owned::run).collect(Collectors.toCollection(HashSet::new));
        scope.leases().forEach(lease -> Labels.run(lease).ifPresent(runs::remove));
        if (!runs.isEmpty()) {
            progress.accept("removing what is left of earlier runs: " + String.join(", ", runs));
            remove(runs);
        }
    }

    private void remove(Set<String> runs) {
        List<Owned> left = new Removal(requests, scope).remove(runs::contains, timing.removal());
        // A namespace that cannot end is a nuisance; a process that runs on would be measured.
        List<Owned> running = left.stream().filter(Owned::isProcess).toList();
        if (!running.isEmpty()) {
            throw new InfraException("earlier runs have left behind what cannot be removed: " + describe(running)
                    + "; remove it: " + running.get(0).remedy());
        }
        if (!left.isEmpty()) {
            progress.accept("left over, but not running: " + describe(left));
        }
    }

    private static String describe(List<Owned> left) {
        return left.stream().map(Owned::description).collect(Collectors.joining("; "));
    }
}
