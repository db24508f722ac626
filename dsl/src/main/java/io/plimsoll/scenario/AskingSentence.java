package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.Workload;

/** Every stage of the grammar after a workload that asks the API server; each word returns a new sentence. */
record AskingSentence<W extends Workload>(ScenarioPlan<W> plan)
        implements ScenarioGrammar.Asking<W>, ScenarioGrammar.Expectation<W> {

    @Override
    public <C extends Consumer.Resident> CostSentence<W, C> alongside(ResourceUse<C> use) {
        return new CostSentence<>(plan.with(use));
    }

    @Override
    public AskingSentence<W> repeated(RepetitionRange range) {
        return new AskingSentence<>(plan.with(plan.sampling().repeated(range)));
    }

    @Override
    public AskingSentence<W> warmUp(int repetitions) {
        return new AskingSentence<>(plan.with(plan.sampling().warmUps(repetitions)));
    }

    @Override
    public AskingSentence<W> expect(Objective<? super W, ?> objective) {
        return new AskingSentence<>(plan.with(objective));
    }

    @Override
    public String toString() {
        return plan.sentence();
    }
}
