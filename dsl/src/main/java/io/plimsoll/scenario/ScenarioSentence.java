package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.Workload;
import java.time.Duration;

/** Every stage of the grammar after the workload; each word returns a new sentence. */
record ScenarioSentence<W extends Workload>(ScenarioPlan<W> plan)
        implements ScenarioGrammar.Placing<W>, ScenarioGrammar.Measuring<W>, ScenarioGrammar.Expectation<W> {

    @Override
    public ScenarioSentence<W> onOneNode() {
        return new ScenarioSentence<>(plan.with(Placement.ON_ONE_NODE));
    }

    @Override
    public ScenarioSentence<W> betweenNodes() {
        return new ScenarioSentence<>(plan.with(Placement.BETWEEN_NODES));
    }

    @Override
    public ScenarioSentence<W> toPodIp() {
        return new ScenarioSentence<>(plan.with(NetworkPath.POD_IP));
    }

    @Override
    public ScenarioSentence<W> toClusterIp() {
        return new ScenarioSentence<>(plan.with(NetworkPath.CLUSTER_IP));
    }

    @Override
    public ScenarioSentence<W> overHostNetwork() {
        return new ScenarioSentence<>(plan.with(NetworkPath.HOST_NETWORK));
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
}
