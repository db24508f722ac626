package io.plimsoll.workload;

import io.plimsoll.slo.Metric;
import java.util.OptionalInt;

/** What is run to measure something: an immutable value that knows its options, not how it is run. */
public interface Workload {

    /** Says what it is and every option that differs from the tool's default, such as {@code iperf3 TCP, 4 streams}. */
    String describe();

    /** Tells whether it runs for a given time, rather than until it has done a given number of operations. */
    default boolean isTimed() {
        return true;
    }

    /**
     * Returns over how many connections it sends in one direction, 1 or more; empty if it does not know, or sends nothing
     * from pod to pod.
     */
    default OptionalInt connections() {
        return OptionalInt.empty();
    }

    /** Tells whether its tool tells a metric that the workload's type lets a sentence speak of. */
    default boolean tells(Metric<?, ?> metric) {
        return true;
    }
}
