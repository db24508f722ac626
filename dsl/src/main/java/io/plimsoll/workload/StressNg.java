package io.plimsoll.workload;

/**
 * stress-ng doing one thing over and over.
 *
 * @param stressor what it does
 * @param instances how many processes do so at once
 */
public record StressNg(Stressor stressor, Parallelism instances) implements ComputeWorkload, MeasuresBogoOperations {

    /** What stress-ng does; each burdens another part of a machine. */
    public enum Stressor {
        /** Multiplies matrices (--cpu with the method matrixprod): floating point and caches. */
        MATRIX_PRODUCTS("matrix products"),
        /** Copies memory (--memcpy): the bandwidth of caches and memory. */
        MEMORY_COPIES("copies of memory"),
        /** Passes messages between two processes (--switch): the scheduler. */
        CONTEXT_SWITCHES("context switches"),
        /** Maps pages and touches them (--fault): page tables, which a hypervisor may have to check. */
        PAGE_FAULTS("page faults"),
        /** Asks the kernel for what it knows (--get): the way into the kernel and back. */
        SYSTEM_CALLS("system calls"),
        /** Makes processes that end at once (--fork). */
        FORKS("forks"),
        /** Waits and wakes (--futex). */
        FUTEXES("futexes"),
        /** Writes to a pipe and reads from it (--pipe). */
        PIPES("pipes");

        private final String description;

        Stressor(String description) {
            this.description = description;
        }
    }

    /** Does that, over and over, in one process. */
    public static StressNg stressNg(Stressor stressor) {
        return new StressNg(stressor, Parallelism.ONE);
    }

    /** Does so in that many processes, 1 to 512. */
    public StressNg instances(int number) {
        return new StressNg(stressor, Parallelism.of(number));
    }

    /** Does so in as many processes as the node has processors. */
    public StressNg onAllProcessors() {
        return new StressNg(stressor, Parallelism.ALL_PROCESSORS);
    }

    @Override
    public String describe() {
        return "stress-ng " + stressor.description + ", " + instances.describe("instance", "instances");
    }
}
