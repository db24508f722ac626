package io.plimsoll.history;

import io.plimsoll.units.Dimension;
import io.plimsoll.verdict.ChangePoint;
import io.plimsoll.verdict.ChangePoints;
import io.plimsoll.verdict.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comparable sessions measured of one metric.
 *
 * @param series the scenario and the cluster
 * @param subject what all of them have in common
 * @param direction which way it gets worse
 * @param sessions the oldest first, at least one
 */
record Trend(Series series, Subject subject, Direction direction, List<Session> sessions) {

    Trend {
        sessions = List.copyOf(sessions);
    }

    List<Double> medians() {
        return sessions.stream().map(Session::median).toList();
    }

    Session last() {
        return sessions.get(sessions.size() - 1);
    }

    /** Finds where the level changed; empty if a median is 0 or infinite, since levels are compared as shares. */
    Optional<ChangePoints> changes() {
        return medians().stream().allMatch(median -> median > 0 && Double.isFinite(median))
                ? Optional.of(ChangePoints.in(medians()))
                : Optional.empty();
    }

    /** Returns the latest change that is worth somebody's attention: for the worse, noticeable and not long ago. */
    Optional<ChangePoint> alert(ChangePoints changes) {
        List<ChangePoint> alerts = switch (direction) {
            case MORE_IS_BETTER -> changes.alerts(true);
            case LESS_IS_BETTER -> changes.alerts(false);
            case EITHER_WAY_IS_WORSE ->
                Stream.of(true, false)
                        .flatMap(each -> changes.alerts(each).stream())
                        .toList();
        };
        return alerts.stream().max(Comparator.comparingInt(ChangePoint::index));
    }

    /** Prints a number as the metric is spoken of, such as {@code 816 Mbit/s}. */
    String print(double number) {
        return Dimension.ofBaseUnit(subject.unit()).print(number);
    }

    /** Prints both ends of an interval, such as {@code 810 to 822 Mbit/s}. */
    String print(Interval interval) {
        return Dimension.ofBaseUnit(subject.unit()).print(List.of(interval.from(), interval.to()), " to ");
    }
}
