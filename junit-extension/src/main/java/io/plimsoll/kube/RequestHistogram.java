package io.plimsoll.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One series of a Prometheus histogram while it is read, in the order in which it is written: buckets with rising upper
 * bounds, each with all requests up to that bound, the last one without a bound, then the sum and the count.
 */
final class RequestHistogram {

    private static final String WITHOUT_BOUND = "+Inf";

    private final List<ServerTimes.Bucket> buckets = new ArrayList<>();
    private OptionalDouble all = OptionalDouble.empty();
    private OptionalDouble seconds = OptionalDouble.empty();
    private OptionalDouble count = OptionalDouble.empty();

    /**
     * Adds a bucket.
     *
     * @param bound the upper one in seconds, as it is written
     * @throws IllegalArgumentException if it cannot follow those before
     */
    void bucket(String bound, double requests) {
        double before = buckets.isEmpty() ? 0 : last().count();
        require(all.isEmpty() && requests >= before, "has a bucket that does not follow the one before");
        if (bound.equals(WITHOUT_BOUND)) {
            all = OptionalDouble.of(requests);
            return;
        }
        double upTo = Double.parseDouble(bound);
        require(Double.isFinite(upTo), "has a bucket up to " + bound);
        require(buckets.isEmpty() || upTo > last().upTo(), "has a bucket that does not follow the one before");
        buckets.add(new ServerTimes.Bucket(upTo, requests));
    }

    void sum(double said) {
        require(seconds.isEmpty(), "has two sums");
        seconds = OptionalDouble.of(said);
    }

    void count(double said) {
        require(count.isEmpty(), "has two counts");
        count = OptionalDouble.of(said);
    }

    /**
     * Returns what it says.
     *
     * @throws IllegalArgumentException if it is not whole, or contradicts itself
     */
    ServerTimes.Requests whole() {
        require(all.isPresent(), "has no bucket " + WITHOUT_BOUND);
        require(seconds.isPresent() && count.isPresent(), "has no sum or no count");
        require(all.equals(count), "has another count than its buckets");
        return new ServerTimes.Requests(count.getAsDouble(), seconds.getAsDouble(), buckets);
    }

    private ServerTimes.Bucket last() {
        return buckets.get(buckets.size() - 1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
