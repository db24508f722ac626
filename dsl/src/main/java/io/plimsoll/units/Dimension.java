package io.plimsoll.units;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A kind of value: how it becomes a number in its canonical base unit, and how that number is printed. Statistics and
 * records work on the numbers; sentences and reports on the values.
 *
 * @param <Q> the type of the values
 */
public final class Dimension<Q> {

    /** Network throughput: bit/s, printed as Mbit/s. */
    public static final Dimension<DataRate> NETWORK_RATE =
            new Dimension<>("bit/s", DataRate::bitsPerSecond, DataRate::new, 1e6, "Mbit/s");

    /** Storage throughput: byte/s, printed as MiB/s. */
    public static final Dimension<DataRate> STORAGE_RATE = new Dimension<>(
            "B/s", rate -> rate.bitsPerSecond() / 8, bytes -> new DataRate(bytes * 8), 1 << 20, "MiB/s");

    /** A share, or CPU in per cent of one core. */
    public static final Dimension<Percentage> PERCENTAGE =
            new Dimension<>("%", Percentage::percent, Percentage::new, 1, "%");

    /** Occurrences per GiB transferred. */
    public static final Dimension<CountPerGibibyte> COUNT_PER_GIBIBYTE =
            new Dimension<>("1/GiB", CountPerGibibyte::perGibibyte, CountPerGibibyte::new, 1, "per GiB");

    /** Time of processors per GiB transferred. */
    public static final Dimension<CpuTime> CPU_PER_GIBIBYTE =
            new Dimension<>("s/GiB", CpuTime::seconds, CpuTime::new, 1, "CPU s");

    /** Time of processors per 1,000 of what is done. */
    public static final Dimension<CpuTime> CPU_PER_THOUSAND =
            new Dimension<>("s/1000", CpuTime::seconds, CpuTime::new, 1, "CPU s");

    /** Memory: bytes, printed as MiB. */
    public static final Dimension<DataSize> MEMORY =
            new Dimension<>("B", DataSize::bytes, bytes -> new DataSize(Math.round(bytes)), 1 << 20, "MiB");

    /** Operations of any kind per second. */
    public static final Dimension<OperationRate> OPERATION_RATE =
            new Dimension<>("1/s", OperationRate::perSecond, OperationRate::new, 1, "per s");

    /** A latency or jitter: seconds, printed as ms, below one of them as µs. */
    public static final Dimension<Duration> LATENCY = new Dimension<>(
            "s",
            time -> time.toNanos() / 1e9,
            s -> Duration.ofNanos(Math.round(s * 1e9)),
            s -> s != 0 && Math.abs(s) < 1e-3 ? new Scale(1e-6, "µs") : new Scale(1e-3, "ms"));

    private static final List<Dimension<?>> ALL = List.of(
            NETWORK_RATE,
            STORAGE_RATE,
            PERCENTAGE,
            COUNT_PER_GIBIBYTE,
            CPU_PER_GIBIBYTE,
            CPU_PER_THOUSAND,
            MEMORY,
            OPERATION_RATE,
            LATENCY);

    private final String baseUnit;
    private final ToDoubleFunction<Q> toNumber;
    private final DoubleFunction<Q> toValue;
    private final DoubleFunction<Scale> printed;

    private Dimension(
            String baseUnit, ToDoubleFunction<Q> toNumber, DoubleFunction<Q> toValue, DoubleFunction<Scale> printed) {
        this.baseUnit = baseUnit;
        this.toNumber = toNumber;
        this.toValue = toValue;
        this.printed = printed;
    }

    private Dimension(
            String baseUnit,
            ToDoubleFunction<Q> toNumber,
            DoubleFunction<Q> toValue,
            double printedScale,
            String printedUnit) {
        this(baseUnit, toNumber, toValue, number -> new Scale(printedScale, printedUnit));
    }

    /**
     * Returns the dimension that has this base unit, so that a record can be printed without its sentence.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Dimension<?> ofBaseUnit(String baseUnit) {
        return ALL.stream()
                .filter(each -> each.baseUnit.equals(baseUnit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric is measured in '" + baseUnit + "'"));
    }

    /** Returns the unit of {@link #number}, as records write it. */
    public String baseUnit() {
        return baseUnit;
    }

    /** Converts a value to its number in the base unit. */
    public double number(Q value) {
        return toNumber.applyAsDouble(value);
    }

    /** Converts a number in the base unit to its value. */
    public Q value(double number) {
        return toValue.apply(number);
    }

    /** Prints a number in the base unit, such as {@code 816 Mbit/s}. */
    public String print(double number) {
        Scale scale = printed.apply(number);
        return SignificantDigits.print(number / scale.size()) + " " + scale.unit();
    }

    /** Prints numbers in the base unit, all in the same unit, which is said once, such as {@code 816, 820 Mbit/s}. */
    public String print(List<Double> numbers, String separator) {
        Scale scale = printed.apply(numbers.stream()
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0));
        return numbers.stream()
                        .map(number -> SignificantDigits.print(number / scale.size()))
                        .collect(Collectors.joining(separator))
                + " " + scale.unit();
    }

    /**
     * What a number is printed in.
     *
     * @param size one of it, in the base unit
     * @param unit its name
     */
    private record Scale(double size, String unit) {}
}
