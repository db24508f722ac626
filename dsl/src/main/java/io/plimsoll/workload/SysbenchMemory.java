package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/**
 * sysbench reading or writing memory, block after block.
 *
 * @param operation which of the two
 * @param blockSize the memory that each thread has to itself and goes through (--memory-block-size), a power of two from
 *     1 KiB to 4 GiB; what fits into a cache measures the cache
 * @param threads how many do so at once (--threads)
 */
public record SysbenchMemory(Operation operation, DataSize blockSize, Parallelism threads)
        implements ComputeWorkload, MeasuresMemory {

    /** What is done to the memory. */
    public enum Operation {
        /** Reads. */
        READ("reads"),
        /** Writes. */
        WRITE("writes");

        private final String description;

        Operation(String description) {
            this.description = description;
        }
    }

    public SysbenchMemory {
        if (blockSize.bytes() < 1 << 10 || blockSize.bytes() > 4L << 30 || Long.bitCount(blockSize.bytes()) != 1) {
            throw new IllegalArgumentException(
                    "a block of sysbench has a power of two from 1 KiB to 4 GiB, but was asked for " + blockSize);
        }
    }

    /** Goes through blocks of that size, a power of two from 1 KiB to 4 GiB. */
    public SysbenchMemory blockSize(DataSize size) {
        return new SysbenchMemory(operation, size, threads);
    }

    /** Does so in that many threads, 1 to 512, each with a block of its own. */
    public SysbenchMemory threads(int number) {
        return new SysbenchMemory(operation, blockSize, Parallelism.of(number));
    }

    /** Does so in as many threads as the node has processors, each with a block of its own. */
    public SysbenchMemory onAllProcessors() {
        return new SysbenchMemory(operation, blockSize, Parallelism.ALL_PROCESSORS);
    }

    @Override
    public String describe() {
        return "sysbench memory " + operation.description + " in blocks of " + blockSize + ", "
                + threads.describe("thread", "threads");
    }
}
