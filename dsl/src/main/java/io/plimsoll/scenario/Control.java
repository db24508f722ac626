package io.plimsoll.scenario;

import io.plimsoll.slo.Reference;

/** What a scenario is measured in turns with, in the same run, so that both see the same weather. */
public sealed interface Control extends Reference {

    /** Compares with another scenario on the same cluster: {@code comparedTo(control(OTHER_SCENARIO))}. */
    static Control control(Scenario other) {
        return new OfScenario(other.plan());
    }

    /** Compares with the same scenario on the cluster that {@code -Dcontrol=NAME} names. */
    static Control controlCluster() {
        return new OfCluster();
    }

    /**
     * Another scenario on the same cluster.
     *
     * @param plan what it says; its own objectives and its sampling do not count
     */
    record OfScenario(ScenarioPlan<?> plan) implements Control {

        /** Returns the plan by which it is measured beside another one: as long, with as many warm-ups, alongside the same. */
        public ScenarioPlan<?> measuredLike(ScenarioPlan<?> candidate) {
            return plan.asControl(candidate.sampling(), candidate.alongside());
        }

        @Override
        public String describe() {
            return "'" + plan.id() + "' in the same run";
        }
    }

    /** The same scenario on another cluster. */
    record OfCluster() implements Control {

        @Override
        public String describe() {
            return "the control cluster in the same run";
        }
    }
}
