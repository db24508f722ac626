package io.plimsoll.run;

import io.plimsoll.scenario.Control;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.slo.ResolvedReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows what is measured in turns with the scenario, in the same run.
 *
 * @param controlCluster whether there is a cluster to compare with
 * @param others where everything else is looked up
 */
record ControlReferences(boolean controlCluster, References others) implements References {

    /** The fact of a record that says what the control was. */
    static final String MEASURED = "control: measured";

    /** Says what a control measures, for that fact. */
    static String measured(Control control) {
        return control instanceof Control.OfScenario scenario
                ? scenario.plan().id() + ": " + scenario.plan().comparableSetting()
                : "the same on another cluster";
    }

    @Override
    public Optional<ResolvedReference> of(RegressionObjective<?, ?> objective) {
        if (objective.reference() instanceof Control.OfCluster && !controlCluster) {
            return Optional.empty();
        }
        return objective.reference() instanceof Control
                ? Optional.of(new ResolvedReference.ControlArm())
                : others.of(objective);
    }

    @Override
    public void require(RegressionObjective<?, ?> objective) {
        others.require(objective);
    }

    @Override
    public List<String> caveats(RegressionObjective<?, ?> objective) {
        return others.caveats(objective);
    }

    @Override
    public Map<String, String> describe() {
        return others.describe();
    }
}
