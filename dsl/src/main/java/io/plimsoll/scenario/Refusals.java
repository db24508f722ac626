package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.workload.MeasuresTypicalLatency;
import io.plimsoll.workload.StorageWorkload;
import io.plimsoll.workload.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence may not say although it compiles: it would promise what nobody measures, or what no number of
 * repetitions decides.
 */
record Refusals(
        String id, Workload workload, Location location, Optional<ResourceUse<?>> alongside, SamplingPlan sampling) {

    /**
     * Refuses it.
     *
     * @throws IllegalArgumentException saying what is wrong, and what would be right
     */
    void requireSense(List<? extends Objective<?, ?>> objectives) {
        if (workload instanceof StorageWorkload storage && location instanceof Location.OnVolume volume) {
            requireRoom(storage, volume);
        }
        Set<String> promised = new HashSet<>();
        for (Objective<?, ?> objective : objectives) {
            if (!promised.add(ScenarioPlan.qualified(objective))) {
                throw new IllegalArgumentException("scenario '" + id + "' promises of "
                        + objective.metric().name() + " a " + objective.kind().label()
                        + " twice; leave one, or write two scenarios");
            }
            requireTold(objective);
            Costs.requireLookedAt(id, objective.metric(), workload, alongside);
            requireDecidable(objective);
            requireMeasuredByTheControl(objective);
        }
        if (ScenarioPlan.controls(objectives).size() > 1) {
            throw new IllegalArgumentException("scenario '" + id + "' compares with two controls, but only one can be"
                    + " measured in turns with it; write two scenarios");
        }
    }

    private void requireRoom(StorageWorkload storage, Location.OnVolume volume) {
        if (storage.footprint().bytes() > volume.size().bytes() / 5 * 4) {
            throw new IllegalArgumentException("scenario '" + id + "' keeps " + storage.footprint() + " on a volume of "
                    + volume.size() + "; files may fill four fifths of it");
        }
    }

    private void requireTold(Objective<?, ?> objective) {
        if (workload instanceof MeasuresTypicalLatency tool
                && objective.metric().measuredBy() == MeasuresTypicalLatency.class
                && tool.percentiles().stream()
                        .map(MeasuresTypicalLatency::typicalLatency)
                        .noneMatch(objective.metric()::equals)) {
            throw new IllegalArgumentException("scenario '" + id + "' expects something of the "
                    + objective.metric().name() + ", but its tool tells " + tool.percentiles() + " alone");
        }
        if (!Costs.isOne(objective.metric()) && !workload.tells(objective.metric())) {
            throw new IllegalArgumentException("scenario '" + id + "' expects something of the "
                    + objective.metric().name() + ", which the tool of '" + workload.describe() + "' does not tell");
        }
    }

    private void requireDecidable(Objective<?, ?> objective) {
        new Rules(sampling, "").requireDecidable(objective, workload);
        objective.clusters().forEach(cluster -> new Rules(sampling, cluster).requireDecidable(objective, workload));
    }

    private void requireMeasuredByTheControl(Objective<?, ?> objective) {
        if (Costs.isOne(objective.metric())
                && objective instanceof RegressionObjective<?, ?> regression
                && regression.reference() instanceof Control.OfScenario control
                && control.plan().location() instanceof Location.OutsideTheCluster
                && alongside.map(ResourceUse::consumer).orElseThrow() instanceof Consumer.MeasuredPods) {
            throw new IllegalArgumentException("scenario '" + id + "' compares what its pods cost to '"
                    + control.plan().id() + "', which has none");
        }
        if (objective instanceof RegressionObjective<?, ?> regression
                && regression.reference() instanceof Control.OfScenario control
                && !Costs.canBeMeasured(control.plan().workload(), objective.metric())) {
            throw new IllegalArgumentException("scenario '" + id + "' compares its "
                    + objective.metric().name() + " to '" + control.plan().id() + "', whose workload, "
                    + control.plan().workload().describe() + ", does not measure it");
        }
    }
}
