package io.plimsoll.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for what is missing of a cluster, and tells each change. */
final class Watch {
    private final Supplier<Optional<Missing>> look;
    private final Instant start;
    private final BuildProgress progress;
    private Optional<Missing> lastSeen = Optional.of(Missing.yet("nothing was seen of it yet"));

    Watch(Supplier<Optional<Missing>> look, Instant start, BuildProgress progress) {
        this.look = look;
        this.start = start;
        this.progress = progress;
    }

    /** Looks once more, and tells whether there is nothing to wait for: nothing is missing, or something is for good. */
    boolean isOver() {
        Optional<Missing> seen = look.get();
        if (!seen.equals(lastSeen)) {
            seen.ifPresent(missing ->
                    progress.say(BuildPlan.say(Duration.between(start, Instant.now())) + ": " + missing.text()));
        }
        lastSeen = seen;
        return seen.isEmpty() || seen.get().stays();
    }

    /** Returns what was missing when last looked; empty when nothing was. */
    Optional<Missing> lastSeen() {
        return lastSeen;
    }
}
