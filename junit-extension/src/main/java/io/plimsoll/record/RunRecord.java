package io.plimsoll.record;

import io.plimsoll.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of one scenario, whole: enough to report it, and to judge it again without a cluster.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param runId the session's, on everything it made in the cluster
 * @param scenario the scenario's name
 * @param sentence the whole sentence
 * @param setting what was run and where, which other runs must share to be comparable; records of earlier versions do not
 *     say it
 * @param cluster the cluster profile's name
 * @param startedAt when it began
 * @param tookSeconds how long it took
 * @param environment what the result holds for: versions, nodes, MTU, encryption
 * @param objectives what was expected and what became of it
 * @param repetitions all of them, those that warm up and those that are INVALID included
 * @param verdict the worst that applies
 * @param failure why there is no answer about the objectives, if there is none
 * @param cleanUp what is left in the cluster: {@code clean}, {@link #WITH_THE_SESSION}, or what and how to remove it
 * @param replay the recorded run that was judged again, if nothing was measured; such a run is no new observation, and
 *     belongs neither to the history nor to the baselines
 * @param takenOver the undecided runs that it carries on, in their order, if it does: its first repetitions are theirs
 */
public record RunRecord(
        String schema,
        String runId,
        String scenario,
        String sentence,
        Optional<String> setting,
        String cluster,
        Instant startedAt,
        double tookSeconds,
        Map<String, String> environment,
        List<ObjectiveRecord> objectives,
        List<RepetitionRecord> repetitions,
        Verdict verdict,
        Optional<String> failure,
        String cleanUp,
        Optional<Replay> replay,
        List<TakenOver> takenOver) {

    /** The version of this form. */
    public static final String SCHEMA = "plimsoll-run/1";

    /** Says in {@code cleanUp} that the pods were asked to go, and that the session waits for it at its end. */
    public static final String WITH_THE_SESSION = "with the session";

    /** Names in {@code environment} what was measured, as {@code -Dplimsoll.release} says it, such as {@code v2.23}. */
    public static final String RELEASE = "release";

    public RunRecord {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        objectives = List.copyOf(objectives);
        repetitions = List.copyOf(repetitions);
        takenOver = List.copyOf(takenOver);
    }

    /** Makes one that was measured by itself. */
    public RunRecord(
            String schema,
            String runId,
            String scenario,
            String sentence,
            Optional<String> setting,
            String cluster,
            Instant startedAt,
            double tookSeconds,
            Map<String, String> environment,
            List<ObjectiveRecord> objectives,
            List<RepetitionRecord> repetitions,
            Verdict verdict,
            Optional<String> failure,
            String cleanUp) {
        this(
                schema,
                runId,
                scenario,
                sentence,
                setting,
                cluster,
                startedAt,
                tookSeconds,
                environment,
                objectives,
                repetitions,
                verdict,
                failure,
                cleanUp,
                Optional.empty(),
                List.of());
    }

    /** Returns the same run with other repetitions. */
    public RunRecord with(List<RepetitionRecord> others) {
        return new RunRecord(
                schema,
                runId,
                scenario,
                sentence,
                setting,
                cluster,
                startedAt,
                tookSeconds,
                environment,
                objectives,
                others,
                verdict,
                failure,
                cleanUp,
                replay,
                takenOver);
    }

    /** Says what is left in the cluster and will not go by itself, if anything is. */
    public Optional<String> leftBehind() {
        return cleanUp.equals("clean") || cleanUp.equals(WITH_THE_SESSION) ? Optional.empty() : Optional.of(cleanUp);
    }

    /** Returns the judged repetitions of the candidate, without those that warm up. */
    public List<RepetitionRecord> judged() {
        return repetitions.stream().filter(RunRecord::isJudged).toList();
    }

    /**
     * Says which judged repetitions were taken over and from where, such as {@code repetitions 1 to 20 from run …}; empty if none was.
     */
    public Optional<String> describeTakenOver() {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        long before = 0;
        for (TakenOver part : takenOver) {
            int end = Math.min(repetitions.size(), begin + part.repetitions());
            long judged = repetitions.subList(begin, end).stream()
                    .filter(RunRecord::isJudged)
                    .count();
            parts.add((judged == 0 ? "no repetition" : "repetitions " + (before + 1) + " to " + (before + judged))
                    + " from " + part.describe());
            before += judged;
            begin = end;
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** Counts the judged repetitions of the candidate that were taken over. */
    public int judgedTakenOver() {
        int all = takenOver.stream().mapToInt(TakenOver::repetitions).sum();
        return (int) repetitions.stream().limit(all).filter(RunRecord::isJudged).count();
    }

    private static boolean isJudged(RepetitionRecord repetition) {
        return !repetition.warmUp() && !repetition.isControl();
    }
}
