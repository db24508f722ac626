package io.plimsoll.workload;

/**
 * sysbench looking for prime numbers by trial division.
 *
 * @param primesUpTo the largest number that is tried in each event (--cpu-max-prime), 3 to 10,000,000
 * @param threads how many do so at once (--threads)
 */
public record SysbenchCpu(int primesUpTo, Parallelism threads) implements ComputeWorkload, MeasuresEvents {

    public SysbenchCpu {
        if (primesUpTo < 3 || primesUpTo > 10_000_000) {
            throw new IllegalArgumentException(
                    "sysbench looks for prime numbers up to 3 to 10,000,000, but was asked for " + primesUpTo);
        }
    }

    /** Looks for the prime numbers up to that one in each event, 3 to 10,000,000. */
    public SysbenchCpu primesUpTo(int largest) {
        return new SysbenchCpu(largest, threads);
    }

    /** Computes in that many threads, 1 to 512. */
    public SysbenchCpu threads(int number) {
        return new SysbenchCpu(primesUpTo, Parallelism.of(number));
    }

    /** Computes in as many threads as the node has processors. */
    public SysbenchCpu onAllProcessors() {
        return new SysbenchCpu(primesUpTo, Parallelism.ALL_PROCESSORS);
    }

    @Override
    public String describe() {
        return "sysbench prime numbers up to " + primesUpTo + ", " + threads.describe("thread", "threads");
    }
}
