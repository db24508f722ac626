package io.plimsoll.history;

import io.plimsoll.units.Dimension;
import java.util.List;
import java.util.Map;

/**
 * What sessions measured of one metric, in one environment.
 *
 * @param series the scenario and the cluster
 * @param metric the metric's name
 * @param unit its base unit
 * @param direction which way it gets worse
 * @param environment what all of them have in common
 * @param sessions the oldest first, at least one
 */
record Trend(
        Series series,
        String metric,
        String unit,
        Direction direction,
        Map<String, String> environment,
        List<Session> sessions) {

    Trend {
        sessions = List.copyOf(sessions);
    }

    List<Double> medians() {
        return sessions.stream().map(Session::median).toList();
    }

    Session last() {
        return sessions.get(sessions.size() - 1);
    }

    /** Prints a number as the metric is spoken of, such as {@code 816 Mbit/s}. */
    String print(double number) {
        return Dimension.ofBaseUnit(unit).print(number);
    }

    String printWithoutUnit(double number) {
        String printed = print(number);
        return printed.substring(0, printed.indexOf(' '));
    }
}
