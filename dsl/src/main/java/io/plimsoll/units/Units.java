package io.plimsoll.units;

import java.time.Duration;

/**
 * The literals of the language, for static import: {@code mbps(800)}, {@code seconds(30)}, {@code kib(4)}. Decimal for
 * bits, binary for bytes; no word can be read both as megabit and as megabyte.
 */
public final class Units {

    private Units() {}

    /** Returns a rate of 10⁶ bits per second, times {@code megabits}. */
    public static DataRate mbps(double megabits) {
        return new DataRate(megabits * 1e6);
    }

    /** Returns a rate of 10⁹ bits per second, times {@code gigabits}. */
    public static DataRate gbps(double gigabits) {
        return new DataRate(gigabits * 1e9);
    }

    /** Returns a rate of 2²⁰ bytes per second, times {@code mebibytes}, in which storage is spoken of. */
    public static DataRate mibps(double mebibytes) {
        return new DataRate(mebibytes * 8 * (1 << 20));
    }

    /** Returns a rate of operations: {@code perSecond(10_000)} of transactions, requests, reads or writes. */
    public static OperationRate perSecond(double operations) {
        return new OperationRate(operations);
    }

    /** Returns a rate of operations in which those are spoken of that take seconds: {@code perMinute(60)} of pods. */
    public static OperationRate perMinute(double operations) {
        return new OperationRate(operations / 60);
    }

    /** Returns a size in bytes. */
    public static DataSize bytes(long bytes) {
        return new DataSize(bytes);
    }

    /** Returns a size in units of 1,024 bytes. */
    public static DataSize kib(long kibibytes) {
        return new DataSize(Math.multiplyExact(kibibytes, 1L << 10));
    }

    /** Returns a size in units of 1,048,576 bytes. */
    public static DataSize mib(long mebibytes) {
        return new DataSize(Math.multiplyExact(mebibytes, 1L << 20));
    }

    /** Returns a size in units of 1,073,741,824 bytes. */
    public static DataSize gib(long gibibytes) {
        return new DataSize(Math.multiplyExact(gibibytes, 1L << 30));
    }

    /** Returns a share: {@code percent(5)} is five per cent. */
    public static Percentage percent(double percent) {
        return new Percentage(percent);
    }

    /** Returns a number of occurrences for each GiB transferred. */
    public static CountPerGibibyte perGib(double count) {
        return new CountPerGibibyte(count);
    }

    /** Returns a time that processors spend, of all cores together. */
    public static CpuTime cpuSeconds(double seconds) {
        return new CpuTime(seconds);
    }

    /** Returns a time in seconds. */
    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Returns a time in thousandths of a second. */
    public static Duration millis(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    /** Returns a time in millionths of a second. */
    public static Duration micros(long microseconds) {
        return Duration.ofNanos(Math.multiplyExact(microseconds, 1_000L));
    }

    /** Speaks of the time that half of all operations do not exceed. */
    public static Percentile p50() {
        return new Percentile(50);
    }

    /** Speaks of the time that nine of ten operations do not exceed. */
    public static Percentile p90() {
        return new Percentile(90);
    }

    /** Speaks of the time that 95 of a hundred operations do not exceed. */
    public static Percentile p95() {
        return new Percentile(95);
    }

    /** Speaks of the time that 99 of a hundred operations do not exceed. */
    public static Percentile p99() {
        return new Percentile(99);
    }
}
