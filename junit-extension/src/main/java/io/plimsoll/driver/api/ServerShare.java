package io.plimsoll.driver.api;

import io.plimsoll.units.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the server says of its own time for requests of one verb between two readings. Its quantiles lie within a bucket,
 * of which the upper bound is told: where in it they lie is not known.
 *
 * @param verb what was asked
 * @param before the first reading
 * @param after the second one
 */
record ServerShare(String verb, ServerTime before, ServerTime after) {

    /** Returns it by what it says; nothing if no such request was made. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        String own = "the server's own " + verb;
        double count = after.count() - before.count();
        Optional<List<ServerTime.Bucket>> between = between(count);
        if (count < 0 || between.isEmpty()) {
            facts.put(own, "not told: it began to count anew in between, or another server answered");
        } else if (count > 0) {
            facts.put(
                    own + ", mean",
                    Dimension.LATENCY.print((after.seconds() - before.seconds()) / count) + " of " + Math.round(count)
                            + " requests of all its clients");
            if (after.buckets().isPresent()) {
                quantile(own + ", p50", 0.5 * count, between.orElseThrow(), facts);
                quantile(own + ", p99", 0.99 * count, between.orElseThrow(), facts);
            }
        }
        return facts;
    }

    /** Returns the buckets of what came in between; empty if the two readings are not of one histogram. */
    private Optional<List<ServerTime.Bucket>> between(double count) {
        List<ServerTime.Bucket> between = new ArrayList<>();
        for (ServerTime.Bucket bucket : after.buckets().orElse(List.of())) {
            OptionalDouble earlier = before.upTo(bucket.upTo());
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            between.add(new ServerTime.Bucket(bucket.upTo(), bucket.count() - earlier.getAsDouble()));
        }
        return new ServerTime(count, 0, Optional.of(between)).isConsistent() ? Optional.of(between) : Optional.empty();
    }

    private static void quantile(String name, double rank, List<ServerTime.Bucket> between, Map<String, String> facts) {
        Optional<ServerTime.Bucket> within =
                between.stream().filter(bucket -> bucket.count() >= rank).findFirst();
        if (within.isPresent()) {
            facts.put(name + " ≤", Dimension.LATENCY.print(within.orElseThrow().upTo()));
        } else if (!between.isEmpty()) {
            facts.put(
                    name + " >",
                    Dimension.LATENCY.print(between.get(between.size() - 1).upTo()));
        }
    }
}
