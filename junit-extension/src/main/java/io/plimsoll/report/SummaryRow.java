package io.plimsoll.report;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunException;
import io.plimsoll.record.WaiverRecord;
import io.plimsoll.run.Deviation;
import io.plimsoll.run.MeasuredNumber;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One objective in the summary of a launch, or a run without an answer about its objectives.
 *
 * @param verdict what became of it
 * @param scenario the scenario's name
 * @param replayed whether a recorded run was judged again
 * @param objective the promise, or why there is no answer
 * @param measured the median, or the quantile of all samples, and the interval, empty without an answer
 * @param limit the limit that applied
 * @param margin how far that is from it
 * @param repetitions how many repetitions it rests on, and how many of the run's were taken over from an earlier one
 * @param violationP how probable such repetitions are at most if the objective is met; empty without an answer
 * @param waiver that it may be missed and what that came to, if it may
 */
public record SummaryRow(
        Verdict verdict,
        String scenario,
        boolean replayed,
        String objective,
        String measured,
        String limit,
        String margin,
        String repetitions,
        OptionalDouble violationP,
        Optional<String> waiver) {

    /** Returns the rows of a run, one for each objective if they were judged. */
    public static List<SummaryRow> of(ScenarioRun run) {
        return run.verdict().isAnswer()
                ? run.record().objectives().stream()
                        .map(objective -> of(run, objective))
                        .toList()
                : List.of(withoutAnswer(
                        run.verdict(),
                        run.record().scenario(),
                        isReplayed(run),
                        run.failure().orElse("no reason was recorded")));
    }

    /** Returns the row of a scenario that could not be run at all. */
    public static SummaryRow notRun(String scenario, RunException failure) {
        return withoutAnswer(failure.verdict(), scenario, false, String.valueOf(failure.getMessage()));
    }

    /** Names the scenario for people, such as {@code encrypted-traffic (replayed)}. */
    public String label() {
        return scenario + (replayed ? " (replayed)" : "");
    }

    SummaryRow withObjective(String other) {
        return new SummaryRow(
                verdict, scenario, replayed, other, measured, limit, margin, repetitions, violationP, waiver);
    }

    private static SummaryRow withoutAnswer(Verdict verdict, String scenario, boolean replayed, String reason) {
        return new SummaryRow(
                verdict,
                scenario,
                replayed,
                reason.strip().lines().findFirst().orElse(""),
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static SummaryRow of(ScenarioRun run, ObjectiveRecord objective) {
        List<Double> values = objective.values();
        Optional<MeasuredNumber> measured = MeasuredNumber.of(objective);
        return new SummaryRow(
                objective.outcome(),
                run.record().scenario(),
                isReplayed(run),
                run.nameOf(objective),
                measured.map(value -> measured(objective, value.number())).orElse("nothing"),
                objective.printLimits(),
                measured.flatMap(value -> Deviation.of(value.number(), objective))
                        .orElse(""),
                values.size() + takenOver(run.record().judgedTakenOver()),
                OptionalDouble.of(objective.judgement().violationP()),
                objective.waiver().map(WaiverRecord::describe));
    }

    private static String takenOver(int repetitions) {
        return repetitions == 0 ? "" : " (" + repetitions + " taken over)";
    }

    private static boolean isReplayed(ScenarioRun run) {
        return run.record().replay().isPresent();
    }

    /** The interval has the unit of the value where both are printed in the same one. */
    private static String measured(ObjectiveRecord objective, double number) {
        String printed = objective.print(number);
        String unit = printed.substring(printed.indexOf(' '));
        return printed
                + objective
                        .judgement()
                        .interval()
                        .map(interval -> objective.print(List.of(interval.from(), interval.to()), " to "))
                        .map(ends -> ends.endsWith(unit) ? ends.substring(0, ends.length() - unit.length()) : ends)
                        .map(ends -> " (" + ends + ")")
                        .orElse("");
    }
}
