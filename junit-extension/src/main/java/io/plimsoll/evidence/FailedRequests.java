package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Measurements;
import io.plimsoll.units.Dimension;
import io.plimsoll.workload.MeasuresRequests;
import java.util.Map;
import java.util.Optional;

/**
 * Proof that a figure of answered requests hides none that failed.
 *
 * @param plan what the sentence says
 */
public record FailedRequests(ScenarioPlan<?> plan) {

    /** Checks that no request failed, unless something is promised of that; empty if the workload counts none. */
    public Optional<Evidence> among(Measurements measurements) {
        Double percent = measurements.byMetric().get(MeasuresRequests.ERRORS);
        if (percent == null) {
            return Optional.empty();
        }
        String name = MeasuresRequests.ERRORS.name();
        boolean judged = plan.objectives().stream()
                .anyMatch(objective -> objective.metric().name().equals(name));
        String failed = Dimension.PERCENTAGE.print(percent);
        String finding = percent == 0
                ? "every request was answered"
                : judged
                        ? failed + " of the requests failed, of which something is promised"
                        : failed + " of the requests failed, of which nothing is promised; expect(errors().isAtMost(…))"
                                + " would say how many may";
        return Optional.of(new Evidence("requests", percent == 0 || judged, finding, Map.of("failed", failed)));
    }
}
