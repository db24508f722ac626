package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/** The beginning of a sysbench workload: {@code sysbench().cpu()}. */
public final class Sysbench {

    private static final Sysbench SYSBENCH = new Sysbench();

    private static final int PRIMES = 10_000;

    /** Larger than the caches of one processor, so that it is memory that is measured. */
    private static final DataSize BEYOND_CACHES = new DataSize(64L << 20);

    private Sysbench() {}

    /** Begins a sysbench workload. */
    public static Sysbench sysbench() {
        return SYSBENCH;
    }

    /** Looks for the prime numbers up to 10,000, over and over, in one thread. */
    public SysbenchCpu cpu() {
        return new SysbenchCpu(PRIMES, Parallelism.ONE);
    }

    /** Reads a block of 64 MiB from its beginning to its end, over and over, in one thread. */
    public SysbenchMemory memoryReads() {
        return new SysbenchMemory(SysbenchMemory.Operation.READ, BEYOND_CACHES, Parallelism.ONE);
    }

    /** Writes a block of 64 MiB from its beginning to its end, over and over, in one thread. */
    public SysbenchMemory memoryWrites() {
        return new SysbenchMemory(SysbenchMemory.Operation.WRITE, BEYOND_CACHES, Parallelism.ONE);
    }
}
