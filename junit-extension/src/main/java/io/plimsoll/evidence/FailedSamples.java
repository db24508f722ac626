package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proof that what is promised hides nothing that failed. A failure is slower than any limit where its latency is promised;
 * where only others are, it would be seen by nobody.
 *
 * @param plan what the sentence says
 */
public record FailedSamples(ScenarioPlan<?> plan) {

    /**
     * Checks that nothing failed of which nothing is promised; empty if nothing failed. What could not be created fails with
     * each further request about it: so many are judged already where those that are promised have them.
     */
    public Optional<Evidence> among(Measurements measurements) {
        Map<String, SampleGroup> failed = new LinkedHashMap<>(measurements.samples());
        failed.values().removeIf(group -> group.failed() == 0);
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> promised = plan.objectives().stream()
                .map(objective -> objective.metric().quantity())
                .collect(Collectors.toSet());
        int judged = failed.entrySet().stream()
                .filter(each -> promised.contains(each.getKey()))
                .mapToInt(each -> each.getValue().failed())
                .max()
                .orElse(0);
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, SampleGroup> each : failed.entrySet()) {
            String howMany = each.getValue().failed() + " of " + each.getValue().size() + " failed";
            facts.put(each.getKey(), howMany);
            if (each.getValue().failed() > judged) {
                unseen.add(each.getKey() + ": " + howMany);
            }
        }
        return Optional.of(new Evidence(
                "failures",
                unseen.isEmpty(),
                unseen.isEmpty()
                        ? "what failed is slower than any limit of what is promised"
                        : String.join(", ", unseen) + ", of which nothing is promised; expect a quantile of it too",
                facts));
    }
}
