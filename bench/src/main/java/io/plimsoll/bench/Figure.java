package io.plimsoll.bench;

import io.plimsoll.run.Median;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A figure of the benchmark: what was measured several times, and what it should be.
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
        double median = Median.of(values);
        double least = values.stream().min(Comparator.naturalOrder()).orElseThrow();
        double most = values.stream().max(Comparator.naturalOrder()).orElseThrow();
        return row(
                name,
                number(median) + (unit.isEmpty() ? "" : " " + unit),
                number(least) + " to " + number(most),
                String.valueOf(values.size()),
                target(),
                target().isEmpty() ? "" : atLeast <= median && median <= atMost ? "met" : "MISSED");
    }

    /** Prints the row above all others. */
    static String heading() {
        return row("figure", "median", "range", "n", "target", "");
    }

    private static String row(String name, String median, String range, String count, String target, String met) {
        return String.format(Locale.ROOT, "%-52s %13s  %-18s %3s  %-12s %s", name, median, range, count, target, met)
                .stripTrailing();
    }

    private String target() {
        if (Double.isInfinite(atMost)) {
            return "";
        }
        return Double.isInfinite(atLeast) ? "≤ " + number(atMost) : number(atLeast) + " to " + number(atMost);
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) < 2 ? "%.3f" : "%.2f", value);
    }

    static String table(List<Figure> figures) {
        return figures.stream().map(Figure::row).collect(Collectors.joining("\n", heading() + "\n", "\n"));
    }
}
