package io.plimsoll.report;

import io.plimsoll.record.LimitRecord;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Measured;
import io.plimsoll.run.MeasuredNumber;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.verdict.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The repetitions of a run against the limits of an objective, as SVG. The same run always gives the same bytes. */
public final class RepetitionPlot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 360;
    private static final int LEFT = 104;
    private static final int RIGHT = 740;
    private static final int TOP = 64;
    private static final int BOTTOM = 290;

    private static final String GOOD = "#1a7f37";
    private static final String BAD = "#cf222e";
    private static final String GREY = "#8c959f";
    private static final String INK = "#24292f";
    private static final String BLUE = "#0969da";

    private final RunRecord record;
    private final ObjectiveRecord objective;
    private final List<Point> points;
    private final Optional<MeasuredNumber> measured;
    private final PlotScale scale;
    private final SvgDrawing svg = new SvgDrawing(WIDTH, HEIGHT);

    private RepetitionPlot(ScenarioRun run, ObjectiveRecord objective) {
        this.record = run.record();
        this.objective = objective;
        this.points = points(run, objective);
        this.measured = MeasuredNumber.of(objective);
        List<Double> shown = new ArrayList<>(
                points.stream().map(Point::value).filter(Double::isFinite).toList());
        objective.limits().forEach(limit -> shown.add(limit.number()));
        finite(measured).ifPresent(shown::add);
        this.scale = PlotScale.around(shown, BOTTOM, TOP);
    }

    /** Draws it. */
    public static String of(ScenarioRun run, ObjectiveRecord objective) {
        return new RepetitionPlot(run, objective).draw();
    }

    /** Returns what can be drawn of it: so many operations may have failed that it is beyond all numbers. */
    private static Optional<Double> finite(Optional<MeasuredNumber> measured) {
        return measured.map(MeasuredNumber::number).filter(Double::isFinite);
    }

    private static List<Point> points(ScenarioRun run, ObjectiveRecord objective) {
        Objective<?, ?> promised = run.plan().objectiveFor(objective.metric(), objective.sentence());
        List<Point> points = new ArrayList<>();
        for (RepetitionRecord repetition : run.record().repetitions()) {
            boolean judged = !repetition.warmUp()
                    && !repetition.isControl()
                    && repetition.number() <= objective.values().size();
            if (judged) {
                points.add(new Point(
                        repetition.number(), false, true, objective.values().get(repetition.number() - 1)));
            } else if (!(promised instanceof RegressionObjective)) {
                Measured.of(promised.metric(), repetition)
                        .ifPresent(
                                value -> points.add(new Point(repetition.number(), repetition.warmUp(), false, value)));
            }
        }
        return points;
    }

    private String draw() {
        svg.text(20, 26, "start", 15, INK, record.scenario() + " on " + record.cluster());
        svg.text(20, 46, "start", 12, GREY, subtitle());
        forbidden();
        axis();
        shownInterval().ifPresent(this::interval);
        limits();
        for (int i = 0; i < points.size(); i++) {
            point(points.get(i), x(i));
        }
        legend();
        return svg.toString();
    }

    private String subtitle() {
        String verdict = isAnswer()
                ? objective.judgement().verdict().map(Enum::name).orElse("not decided")
                : record.verdict() + ", not judged";
        return objective.sentence() + " · " + verdict
                + measured.map(number -> " · " + number.name() + " " + objective.print(number.number()) + " of "
                                + objective.values().size() + " repetitions")
                        .orElse(" · nothing measured");
    }

    private void forbidden() {
        for (LimitRecord limit : objective.limits()) {
            double y = scale.at(limit.number());
            boolean below = limit.isLowerEnd();
            svg.rectangle(LEFT, below ? y : TOP, RIGHT - LEFT, below ? BOTTOM - y : y - TOP, BAD, 0.06);
        }
    }

    private void axis() {
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg.line(LEFT, y, RIGHT, y, "#d0d7de", 1, "");
            svg.text(LEFT - 8, y + 4, "end", 11, INK, objective.print(tick));
        }
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, INK, 1, "");
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String label = (point.warmUp() ? "w" : "") + point.number();
            svg.text(x(i), BOTTOM + 17, "middle", 11, point.warmUp() ? GREY : INK, label);
        }
    }

    /** A number that answers for nothing gets neither the colour of an answer nor an interval. */
    private boolean isAnswer() {
        return record.verdict().isAnswer();
    }

    private Optional<Interval> shownInterval() {
        return objective.judgement().interval().filter(interval -> isAnswer());
    }

    private void interval(Interval interval) {
        long warmUps = points.stream().filter(Point::warmUp).count();
        double from = warmUps == 0 ? LEFT : (x((int) warmUps - 1) + x((int) warmUps)) / 2;
        double y = scale.at(interval.to());
        svg.rectangle(from, y, RIGHT - from, scale.at(interval.from()) - y, BLUE, 0.12);
        finite(measured).ifPresent(number -> {
            double at = scale.at(number);
            svg.line(from, at, RIGHT, at, BLUE, 1.5, "");
        });
    }

    private void limits() {
        for (LimitRecord limit : objective.limits()) {
            double y = scale.at(limit.number());
            svg.line(LEFT, y, RIGHT, y, BAD, 1.5, "6 4");
            String bound = limit.sign() + " " + objective.print(limit.number());
            svg.text(RIGHT - 4, limit.isLowerEnd() ? y + 14 : y - 6, "end", 11, BAD, bound);
        }
    }

    private void point(Point point, double x) {
        double y = Double.isFinite(point.value()) ? scale.at(point.value()) : TOP;
        if (!point.judged()) {
            svg.circle(x, y, 4.5, "#ffffff", GREY);
        } else if (!isAnswer()) {
            svg.circle(x, y, 4.5, GREY, GREY);
        } else if (objective.keeps(point.value())) {
            svg.circle(x, y, 4.5, GOOD, GOOD);
        } else {
            svg.line(x - 4.5, y - 4.5, x + 4.5, y + 4.5, BAD, 2.5, "");
            svg.line(x - 4.5, y + 4.5, x + 4.5, y - 4.5, BAD, 2.5, "");
        }
    }

    private void legend() {
        int y = HEIGHT - 22;
        svg.circle(LEFT + 6, y - 4, 4.5, GOOD, GOOD);
        svg.text(LEFT + 16, y, "start", 11, INK, "keeps the limit");
        svg.line(LEFT + 115.5, y - 8.5, LEFT + 124.5, y + 0.5, BAD, 2.5, "");
        svg.line(LEFT + 115.5, y + 0.5, LEFT + 124.5, y - 8.5, BAD, 2.5, "");
        svg.text(LEFT + 130, y, "start", 11, INK, "misses it");
        svg.circle(LEFT + 202, y - 4, 4.5, "#ffffff", GREY);
        svg.text(LEFT + 212, y, "start", 11, INK, "not judged");
        svg.line(LEFT + 286, y - 4, LEFT + 310, y - 4, BAD, 1.5, "6 4");
        svg.text(LEFT + 316, y, "start", 11, INK, "limit");
        shownInterval().ifPresent(interval -> {
            svg.rectangle(LEFT + 360, y - 10, 24, 12, BLUE, 0.12);
            svg.line(LEFT + 360, y - 4, LEFT + 384, y - 4, BLUE, 1.5, "");
            String name = measured.map(MeasuredNumber::name).orElse("value");
            String level = " (" + Math.round(interval.level() * 100) + " %)";
            svg.text(LEFT + 390, y, "start", 11, INK, name + " and its interval" + level);
        });
    }

    private double x(int index) {
        return LEFT + (RIGHT - LEFT) * (index + 0.5) / Math.max(1, points.size());
    }

    /** A value beyond all numbers is drawn at the top. */
    private record Point(int number, boolean warmUp, boolean judged, double value) {}
}
