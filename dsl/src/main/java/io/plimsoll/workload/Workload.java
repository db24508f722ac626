package io.plimsoll.workload;

/** What is run to measure something: an immutable value that knows its options, not how it is run. */
public interface Workload {

    /** Says what it is and every option that differs from the tool's default, such as {@code iperf3 TCP, 4 streams}. */
    String describe();

    /** Tells whether it runs for a given time, rather than until it has done a given number of operations. */
    default boolean isTimed() {
        return true;
    }
}
