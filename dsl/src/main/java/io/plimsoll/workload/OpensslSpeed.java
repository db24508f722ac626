package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/**
 * openssl encrypting or hashing blocks of memory. Its time is that of the wall clock (-elapsed): openssl's own default is
 * the CPU time of the process, in which a processor that was taken away does not show.
 *
 * @param algorithm what it does
 * @param blockSize bytes that are given to it at once (-bytes), 16 B to 16 MiB
 * @param processes how many do so at once (-multi)
 */
public record OpensslSpeed(Algorithm algorithm, DataSize blockSize, Parallelism processes)
        implements ComputeWorkload, MeasuresCryptography {

    private static final DataSize BLOCK = new DataSize(16 << 10);

    /** What openssl computes. */
    public enum Algorithm {
        /** AES with 128 bits in Galois/counter mode. */
        AES_128_GCM("AES-128-GCM"),
        /** AES with 256 bits in Galois/counter mode, as IPsec and TLS use it. */
        AES_256_GCM("AES-256-GCM"),
        /** ChaCha20 with Poly1305, as WireGuard uses it; unlike AES-GCM without setting up each block. */
        CHACHA20_POLY1305("ChaCha20-Poly1305"),
        /** SHA-2 with 256 bits. */
        SHA_256("SHA-256"),
        /** SHA-2 with 512 bits. */
        SHA_512("SHA-512"),
        /** SHA-3 with 256 bits. */
        SHA3_256("SHA3-256");

        private final String description;

        Algorithm(String description) {
            this.description = description;
        }
    }

    public OpensslSpeed {
        if (blockSize.bytes() < 16 || blockSize.bytes() > 16 << 20) {
            throw new IllegalArgumentException(
                    "a block of openssl speed has 16 B to 16 MiB, but was asked for " + blockSize);
        }
    }

    /** Encrypts or hashes blocks of 16 KiB, over and over, in one process. */
    public static OpensslSpeed opensslSpeed(Algorithm algorithm) {
        return new OpensslSpeed(algorithm, BLOCK, Parallelism.ONE);
    }

    /** Gives it blocks of that size, 16 B to 16 MiB. */
    public OpensslSpeed blockSize(DataSize size) {
        return new OpensslSpeed(algorithm, size, processes);
    }

    /** Does so in that many processes, 1 to 512. */
    public OpensslSpeed processes(int number) {
        return new OpensslSpeed(algorithm, blockSize, Parallelism.of(number));
    }

    /** Does so in as many processes as the node has processors. */
    public OpensslSpeed onAllProcessors() {
        return new OpensslSpeed(algorithm, blockSize, Parallelism.ALL_PROCESSORS);
    }

    @Override
    public String describe() {
        return "openssl " + algorithm.description + " of blocks of " + blockSize + ", "
                + processes.describe("process", "processes");
    }
}
