package io.plimsoll.report;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.run.Measured;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import java.util.Optional;

/**
 * What one repetition says of one objective.
 *
 * @param repetition the repetition
 * @param name what the objective is called
 * @param objective the objective as it is promised
 * @param standing the objective as it stands after the repetition
 */
record RepetitionText(RepetitionRecord repetition, String name, Objective<?, ?> objective, ObjectiveRecord standing) {

    static RepetitionText of(ScenarioPlan<?> plan, RepetitionRecord repetition, ObjectiveRecord standing) {
        Objective<?, ?> objective = plan.objectiveFor(standing.metric(), standing.sentence());
        return new RepetitionText(repetition, plan.nameOf(objective), objective, standing);
    }

    /** Says what was measured, such as {@code 816 Mbit/s}, and what share of the reference that is once it is known. */
    String measured() {
        Optional<Double> value = Measured.of(objective.metric(), repetition);
        if (value.isEmpty()) {
            return "nothing measured";
        }
        String said = objective.metric().dimension().print(value.get());
        return objective instanceof RegressionObjective<?, ?> regression
                ? judged().map(share -> said + ", " + standing.print(share) + " of "
                                + regression.reference().describe())
                        .orElse(said)
                : said;
    }

    /** Tells whether the value keeps the limits; empty if it is not judged, or not until its control is measured. */
    Optional<Boolean> keeps() {
        Optional<Double> value = objective instanceof RegressionObjective
                ? judged()
                : Measured.of(objective.metric(), repetition)
                        .filter(measured -> !repetition.warmUp() && !repetition.isControl());
        return value.map(standing::keeps);
    }

    private Optional<Double> judged() {
        return repetition.warmUp() || standing.values().size() < repetition.number()
                ? Optional.empty()
                : Optional.of(standing.values().get(repetition.number() - 1));
    }
}
