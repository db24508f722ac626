package io.plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to heights.
 *
 * @param from the value at the bottom
 * @param to the value at the top
 * @param bottom the y of {@code from}
 * @param top the y of {@code to}
 */
record PlotScale(double from, double to, double bottom, double top) {

    private static final int TICKS = 5;

    /** Returns one with room around all the values, and never below zero, where no measured value lies. */
    static PlotScale around(List<Double> values, double bottom, double top) {
        double least = values.stream().mapToDouble(v -> v).min().orElse(0);
        double most = values.stream().mapToDouble(v -> v).max().orElse(1);
        double room = most > least ? (most - least) * 0.2 : Math.max(Math.abs(most) * 0.2, 1e-9);
        return new PlotScale(Math.max(0, least - room), most + room, bottom, top);
    }

    double at(double value) {
        return bottom - (value - from) / (to - from) * (bottom - top);
    }

    /** Returns round values between the ends. */
    List<Double> ticks() {
        double rough = (to - from) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
