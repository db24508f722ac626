package io.plimsoll.units;

/**
 * An amount of data.
 *
 * @param bytes bytes, not negative
 */
public record DataSize(long bytes) implements Comparable<DataSize> {

    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a data size is not negative, but was " + bytes + " bytes");
        }
    }

    @Override
    public int compareTo(DataSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Prints the size in the largest binary unit that keeps it a whole number. */
    @Override
    public String toString() {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        long number = bytes;
        int unit = 0;
        while (number >= 1024 && number % 1024 == 0 && unit < units.length - 1) {
            number /= 1024;
            unit++;
        }
        return number + " " + units[unit];
    }
}
