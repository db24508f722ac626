package io.plimsoll.kube;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The removal of what runs have made, each object by its UID. */
final class Removal {

    private static final Duration PODS_FIRST = Duration.ofSeconds(10);

    private final Requests requests;
    private final Scope scope;

    Removal(Requests requests, Scope scope) {
        this.requests = requests;
        this.scope = scope;
    }

    /** Asks for everything of these runs to be deleted, and does not wait for it. */
    void ask(Predicate<String> runs) {
        of(runs).forEach(this::delete);
    }

    /**
     * Removes everything of these runs, what appears meanwhile included, and waits until it is gone.
     *
     * @return what is left
     */
    List<Owned> remove(Predicate<String> runs, Duration atMost) {
        Set<String> asked = new HashSet<>();
        List<Owned> left = new ArrayList<>();
        long began = System.nanoTime();
        Waiting.within(atMost, Waiting.LOOKING, () -> {
            left.clear();
            left.addAll(of(runs));
            boolean patient = System.nanoTime() - began < PODS_FIRST.toNanos();
            // Asked again once its process has ended, so that nobody waits for its node to tidy up.
            removable(left, patient)
                    .filter(owned -> asked.add(owned.uid() + owned.graceSeconds()))
                    .forEach(this::delete);
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
        return left;
    }

    /** An empty namespace goes at once; one with pods is looked at again only after many seconds. */
    private static Stream<Owned> removable(List<Owned> left, boolean patient) {
        boolean processes = left.stream().anyMatch(Owned::isProcess);
        return left.stream().filter(owned -> owned.isProcess() || !processes || !patient);
    }

    private List<Owned> of(Predicate<String> runs) {
        return scope.owned().stream().filter(owned -> runs.test(owned.run())).toList();
    }

    private void delete(Owned owned) {
        requests.delete(owned.path(), owned.uid(), owned.graceSeconds());
    }
}
