package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.units.DataSize;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.Workload;
import java.time.Duration;

/** Every stage of the grammar after the workload; each word returns a new sentence. */
record ScenarioSentence<W extends Workload>(ScenarioPlan<W> plan)
        implements ScenarioGrammar.Placing<W>,
                ScenarioGrammar.PlacingCounted<W>,
                ScenarioGrammar.Storing<W>,
                ScenarioGrammar.NetworkMeasuring<W>,
                ScenarioGrammar.Expectation<W> {

    @Override
    public ScenarioSentence<W> onOneNode() {
        return new ScenarioSentence<>(plan.with(pods().placement(Placement.ON_ONE_NODE)));
    }

    @Override
    public ScenarioSentence<W> hairpin() {
        return new ScenarioSentence<>(
                plan.with(new Location.BetweenPods(Placement.IN_ONE_POD, NetworkPath.CLUSTER_IP)));
    }

    @Override
    public ScenarioSentence<W> betweenNodes() {
        return new ScenarioSentence<>(plan.with(pods().placement(Placement.BETWEEN_NODES)));
    }

    @Override
    public ScenarioSentence<W> betweenZones() {
        return new ScenarioSentence<>(plan.with(pods().placement(Placement.BETWEEN_ZONES)));
    }

    @Override
    public ScenarioSentence<W> toPodIp() {
        return new ScenarioSentence<>(plan.with(pods().path(NetworkPath.POD_IP)));
    }

    @Override
    public ScenarioSentence<W> toClusterIp() {
        return new ScenarioSentence<>(plan.with(pods().path(NetworkPath.CLUSTER_IP)));
    }

    @Override
    public ScenarioSentence<W> overHostNetwork() {
        return new ScenarioSentence<>(plan.with(pods().path(NetworkPath.HOST_NETWORK)));
    }

    @Override
    public ScenarioSentence<W> onVolume(DataSize size) {
        return new ScenarioSentence<>(plan.with(new Location.OnVolume(size)));
    }

    @Override
    public ScenarioSentence<W> onNodeDisk() {
        return new ScenarioSentence<>(plan.with(new Location.OnNodeDisk()));
    }

    @Override
    public <C extends Consumer> CostSentence<W, C> alongside(ResourceUse<C> use) {
        return new CostSentence<>(plan.with(use));
    }

    @Override
    public ScenarioSentence<W> lasting(Duration duration) {
        return new ScenarioSentence<>(plan.with(plan.sampling().lasting(duration)));
    }

    @Override
    public ScenarioSentence<W> repeated(RepetitionRange range) {
        return new ScenarioSentence<>(plan.with(plan.sampling().repeated(range)));
    }

    @Override
    public ScenarioSentence<W> warmUp(int repetitions) {
        return new ScenarioSentence<>(plan.with(plan.sampling().warmUps(repetitions)));
    }

    @Override
    public ScenarioSentence<W> expect(Objective<? super W, ?> objective) {
        return new ScenarioSentence<>(plan.with(objective));
    }

    @Override
    public String toString() {
        return plan.sentence();
    }

    /** The words about client and server can only be reached where there are two pods, or one that is both. */
    private Location.BetweenPods pods() {
        return (Location.BetweenPods) plan.location();
    }
}
