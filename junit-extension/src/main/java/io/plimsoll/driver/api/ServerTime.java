package io.plimsoll.driver.api;

import io.plimsoll.record.AddedLater;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The server's own time for requests of one verb, since it began to count.
 *
 * @param count how many requests
 * @param seconds for all of them
 * @param buckets how many of them took how long at most, by rising bounds, up to the first that has them all; where none
 *     has, the others took longer than the last. Empty where that was not written down yet
 */
record ServerTime(double count, double seconds, @AddedLater Optional<List<Bucket>> buckets) {

    /** Nothing was asked of the server yet. */
    static final ServerTime NONE = new ServerTime(0, 0, Optional.of(List.of()));

    /**
     * Requests up to a bound.
     *
     * @param upTo so many seconds, the bound among them
     * @param count how many took no longer
     */
    record Bucket(double upTo, double count) {}

    ServerTime {
        buckets = buckets.map(List::copyOf);
    }

    /** Tells whether bounds and counts rise, and no bucket has more than all. */
    boolean isConsistent() {
        Bucket before = new Bucket(Double.NEGATIVE_INFINITY, 0);
        for (Bucket bucket : buckets.orElse(List.of())) {
            if (!(bucket.upTo() > before.upTo() && bucket.count() >= before.count() && bucket.count() <= count)) {
                return false;
            }
            before = bucket;
        }
        return true;
    }

    /** Returns how many took no longer than a bound; empty if it is none of this histogram's. */
    OptionalDouble upTo(double bound) {
        List<Bucket> known = buckets.orElse(List.of());
        for (Bucket bucket : known) {
            if (bucket.upTo() == bound) {
                return OptionalDouble.of(bucket.count());
            }
        }
        boolean beyondAll = known.isEmpty()
                ? count == 0
                : known.get(known.size() - 1).count() == count
                        && known.get(known.size() - 1).upTo() < bound;
        return beyondAll ? OptionalDouble.of(count) : OptionalDouble.empty();
    }
}
