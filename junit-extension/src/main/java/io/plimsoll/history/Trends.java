package io.plimsoll.history;

import io.plimsoll.record.LimitRecord;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Median;
import io.plimsoll.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The trends of a series. Only runs with an answer about their objectives are part of one: a number that cannot be
 * trusted says nothing about a release. Runs of another setting, environment or control are another trend. Of several runs
 * in one session the first counts: they are not independent of each other, and nobody may choose.
 */
final class Trends {

    private final Map<Subject, List<Session>> sessions = new LinkedHashMap<>();
    private final Map<Subject, Direction> directions = new LinkedHashMap<>();
    private final Set<Seen> seen = new HashSet<>();
    private final Map<Verdict, Integer> leftOut = new EnumMap<>(Verdict.class);
    private final Series series;

    private Trends(Series series) {
        this.series = series;
    }

    static Trends of(Series series, List<RunRecord> runs) {
        Trends trends = new Trends(series);
        runs.stream().sorted(Comparator.comparing(RunRecord::startedAt)).forEach(trends::add);
        return trends;
    }

    /** Returns them, the one that was measured last at the end. */
    List<Trend> all() {
        List<Trend> all = new ArrayList<>();
        sessions.forEach((subject, points) -> all.add(
                new Trend(series, subject, directions.getOrDefault(subject, Direction.EITHER_WAY_IS_WORSE), points)));
        all.sort(Comparator.comparing((Trend trend) -> trend.subject().metric())
                .thenComparing(trend -> trend.last().startedAt()));
        return all;
    }

    /** Returns how many runs are part of no trend, by their verdict. */
    Map<Verdict, Integer> leftOut() {
        return Map.copyOf(leftOut);
    }

    private void add(RunRecord run) {
        if (run.verdict().isAnswer()) {
            run.objectives().forEach(objective -> add(run, objective));
        } else {
            leftOut.merge(run.verdict(), 1, Integer::sum);
        }
    }

    private void add(RunRecord run, ObjectiveRecord objective) {
        Subject subject = Subject.of(run, objective);
        if (objective.values().isEmpty() || !seen.add(new Seen(subject, session(run)))) {
            return;
        }
        directions.put(subject, direction(objective));
        sessions.computeIfAbsent(subject, unused -> new ArrayList<>())
                .add(new Session(
                        run.startedAt(),
                        run.runId(),
                        Optional.ofNullable(run.environment().get(RunRecord.RELEASE)),
                        Median.of(objective.values()),
                        objective.pooled().isPresent()
                                ? Optional.empty()
                                : objective.judgement().interval(),
                        objective.judgement().verdict().orElse(Verdict.INCONCLUSIVE)));
    }

    /** A run that carries on an undecided one belongs to the session that began it. */
    private static String session(RunRecord run) {
        return run.takenOver().isEmpty() ? run.runId() : run.takenOver().get(0).runId();
    }

    private static Direction direction(ObjectiveRecord objective) {
        if (objective.limits().stream().allMatch(LimitRecord::isLowerEnd)) {
            return Direction.MORE_IS_BETTER;
        }
        return objective.limits().stream().noneMatch(LimitRecord::isLowerEnd)
                ? Direction.LESS_IS_BETTER
                : Direction.EITHER_WAY_IS_WORSE;
    }

    private record Seen(Subject subject, String runId) {}
}
