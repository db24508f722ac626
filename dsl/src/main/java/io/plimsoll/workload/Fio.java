package io.plimsoll.workload;

import io.plimsoll.units.Percentage;

/** The beginning of a fio workload: {@code fio().randomReads()}. */
public final class Fio {

    private static final Fio FIO = new Fio();

    private Fio() {}

    /** Begins a fio workload, with direct I/O always: what a page cache can do is no promise of a disk. */
    public static Fio fio() {
        return FIO;
    }

    /** Reads blocks from all over its files. */
    public FioReads randomReads() {
        return new FioReads(FioOptions.DEFAULT, Pattern.RANDOM);
    }

    /** Reads its files from the beginning to the end, over and over. */
    public FioReads sequentialReads() {
        return new FioReads(FioOptions.DEFAULT, Pattern.SEQUENTIAL);
    }

    /** Writes blocks all over its files. */
    public FioWrites randomWrites() {
        return new FioWrites(FioOptions.DEFAULT, Pattern.RANDOM);
    }

    /** Writes its files from the beginning to the end, over and over. */
    public FioWrites sequentialWrites() {
        return new FioWrites(FioOptions.DEFAULT, Pattern.SEQUENTIAL);
    }

    /**
     * Reads and writes blocks all over its files.
     *
     * @param reads the share of reads, whole per cent from 1 to 99
     */
    public FioReadsAndWrites randomReadsAndWrites(Percentage reads) {
        return new FioReadsAndWrites(FioOptions.DEFAULT, reads);
    }

    /** The order in which blocks are accessed. */
    public enum Pattern {
        /** All over the file. */
        RANDOM("random"),
        /** One after the other. */
        SEQUENTIAL("sequential");

        private final String description;

        Pattern(String description) {
            this.description = description;
        }

        String describe() {
            return description;
        }
    }
}
