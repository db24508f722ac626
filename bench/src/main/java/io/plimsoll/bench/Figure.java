package io.plimsoll.bench;

import io.plimsoll.run.Median;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A figure of the benchmark: what was measured several times, and what it should be. A target with two ends is met only
 * if all of the interval that covers the median lies in it, and missed only if none of it does.
 *
 * @param name what it is
 * @param values each measured value
 * @param unit of the values
 * @param atLeast the least that the median should be, {@code -Infinity} for no target
 * @param atMost the most that the median should be, {@code Infinity} for no target
 */
record Figure(String name, List<Double> values, String unit, double atLeast, double atMost) {

    Figure {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalStateException("'" + name + "' could not be measured: " + values);
        }
    }

    static Figure of(String name, List<Double> values, String unit) {
        return new Figure(name, values, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    Figure atMost(double target) {
        return new Figure(name, values, unit, atLeast, target);
    }

    Figure between(double least, double most) {
        return new Figure(name, values, unit, least, most);
    }

    /** Prints it as a row of the table. */
    String row() {
        Optional<MedianInterval> interval = MedianInterval.of(values);
        double least = values.stream().min(Comparator.naturalOrder()).orElseThrow();
        double most = values.stream().max(Comparator.naturalOrder()).orElseThrow();
        return row(
                name,
                number(Median.of(values)) + (unit.isEmpty() ? "" : " " + unit),
                interval.map(found -> range(found.from(), found.to())).orElse("n too small"),
                range(least, most),
                String.valueOf(values.size()),
                target(),
                outcome(interval));
    }

    private String outcome(Optional<MedianInterval> interval) {
        if (target().isEmpty()) {
            return "";
        }
        double median = Median.of(values);
        if (Double.isInfinite(atLeast)) {
            return median <= atMost ? "met" : "MISSED";
        }
        if (interval.isPresent() && interval.get().liesWithin(atLeast, atMost)) {
            return "met";
        }
        return interval.isPresent() && interval.get().liesOutside(atLeast, atMost) ? "MISSED" : "undecided";
    }

    /** Prints the row above all others. */
    static String heading() {
        return row("figure", "median", "95 % interval", "all", "n", "target", "");
    }

    private static String row(
            String name, String median, String interval, String all, String count, String target, String outcome) {
        return String.format(
                        Locale.ROOT,
                        "%-60s %13s  %-16s %-16s %3s  %-13s %s",
                        name,
                        median,
                        interval,
                        all,
                        count,
                        target,
                        outcome)
                .stripTrailing();
    }

    private static String range(double from, double to) {
        return number(from) + " to " + number(to);
    }

    private String target() {
        if (Double.isInfinite(atMost)) {
            return "";
        }
        return Double.isInfinite(atLeast) ? "≤ " + number(atMost) : range(atLeast, atMost);
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) < 2 ? "%.3f" : "%.2f", value);
    }

    static String table(List<Figure> figures) {
        return figures.stream().map(Figure::row).collect(Collectors.joining("\n", heading() + "\n", "\n"));
    }
}
