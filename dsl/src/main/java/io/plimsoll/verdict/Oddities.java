package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is odd about a row of values, in the order in which they were measured: signs that repetitions depend on each
 * other, or come from more than one state of the cluster. They are warnings and never change a verdict: as a veto they
 * would hardly make it surer, and would leave clear cases open.
 */
final class Oddities {

    private static final int FEWEST_FOR_A_TREND = 5;
    private static final int FEWEST_FOR_THE_REST = 10;
    /** The two-sided 5 % point of the standard normal distribution. */
    private static final double SIGNIFICANT = 1.959964;

    private static final double ALIKE = 0.3;
    private static final double OUTSIDE = 1.5;
    private static final double FAR_OUTSIDE = 3;

    private Oddities() {}

    /** Returns the judgement with what is odd about its values, once it is decided; before, nobody would read it. */
    static Judgement noted(Judgement judgement, double[] values) {
        if (!judgement.isDecided()) {
            return judgement;
        }
        List<String> odd = of(Arrays.copyOf(values, judgement.repetitions()));
        return odd.isEmpty() ? judgement : judgement.withCaveats(odd);
    }

    static List<String> of(double[] values) {
        if (values.length < FEWEST_FOR_A_TREND) {
            return List.of();
        }
        List<String> odd = new ArrayList<>(0);
        double trend = trend(values);
        if (Math.abs(trend) > SIGNIFICANT) {
            odd.add("the values " + (trend > 0 ? "rise" : "fall")
                    + " from repetition to repetition (Mann-Kendall test, p < 5 %); find out what drifts");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isInfinite(sorted[0]) || Double.isInfinite(sorted[sorted.length - 1])) {
            return odd;
        }
        boolean many = values.length >= FEWEST_FOR_THE_REST;
        if (many && lagOne(values) > ALIKE) {
            odd.add("successive repetitions are alike (their autocorrelation is above 0.3), so that the verdict is less"
                    + " sure than it says; block(2) or an interleaved control would help");
        }
        // Of five normal values one lies beyond the inner fences in every fifth row: they say something from ten on.
        beyondFences(values, sorted, many ? OUTSIDE : FAR_OUTSIDE, odd);
        if (many) {
            twoGroups(sorted, odd);
        }
        return odd;
    }

    /** Returns the standardised statistic of Mann (1945) and Kendall, corrected for continuity and for ties. */
    static double trend(double[] values) {
        int n = values.length;
        int s = 0;
        long ties = 0;
        for (int i = 0; i < n; i++) {
            int equal = 0;
            for (int j = 0; j < n; j++) {
                equal += values[i] == values[j] ? 1 : 0;
                s += i < j ? Double.compare(values[j], values[i]) : 0;
            }
            // Summed over a group of t equal values this makes t(t−1)(2t+5).
            ties += (equal - 1L) * (2L * equal + 5);
        }
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18;
        return variance <= 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(variance);
    }

    /** Returns the autocorrelation at lag 1, as 1 minus half of the ratio of von Neumann (1941); 0 for equal values. */
    static double lagOne(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        double differences = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            differences += i == 0 ? 0 : (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        return squares == 0 ? 0 : 1 - differences / squares / 2;
    }

    /** Notes values outside of the fences of Tukey (1977), unless half of all are equal: then they have no scale. */
    private static void beyondFences(double[] values, double[] sorted, double ranges, List<String> odd) {
        double low = quartile(sorted, 0.25);
        double high = quartile(sorted, 0.75);
        double reach = (high - low) * ranges;
        if (reach == 0 || (sorted[0] >= low - reach && sorted[sorted.length - 1] <= high + reach)) {
            return;
        }
        String which = IntStream.range(0, values.length)
                .filter(i -> values[i] < low - reach || values[i] > high + reach)
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
        odd.add((which.contains(",") ? "repetitions " + which + " lie" : "repetition " + which + " lies")
                + " more than "
                + (ranges == OUTSIDE ? "1.5" : "3") + " interquartile ranges outside the middle half; they count like"
                + " any other");
    }

    private static double quartile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Notes two groups, each of a quarter of the values or more, that lie further apart than either is wide. */
    private static void twoGroups(double[] sorted, List<String> odd) {
        int n = sorted.length;
        int fewest = Math.max(3, n / 4);
        for (int split = fewest; split <= n - fewest; split++) {
            double gap = sorted[split] - sorted[split - 1];
            if (gap > sorted[split - 1] - sorted[0] && gap > sorted[n - 1] - sorted[split]) {
                odd.add("the values fall into two groups, " + split + " low and " + (n - split)
                        + " high; find out what differs between them");
                return;
            }
        }
    }
}
