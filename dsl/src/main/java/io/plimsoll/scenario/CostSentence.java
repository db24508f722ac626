package io.plimsoll.scenario;

import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.Workload;
import java.time.Duration;

/** Every stage of the grammar after {@code alongside}; each word returns a new sentence. */
record CostSentence<W extends Workload, C extends Consumer>(ScenarioPlan<W> plan)
        implements CostGrammar.Measuring<W, C>, CostGrammar.Expectation<W, C> {

    @Override
    public CostSentence<W, C> lasting(Duration duration) {
        return new CostSentence<>(plan.with(plan.sampling().lasting(duration)));
    }

    @Override
    public CostSentence<W, C> repeated(RepetitionRange range) {
        return new CostSentence<>(plan.with(plan.sampling().repeated(range)));
    }

    @Override
    public CostSentence<W, C> warmUp(int repetitions) {
        return new CostSentence<>(plan.with(plan.sampling().warmUps(repetitions)));
    }

    @Override
    public CostSentence<W, C> expect(Objective<? super W, ?> objective) {
        return new CostSentence<>(plan.with(objective));
    }

    @Override
    public CostSentence<W, C> expect(LimitObjective<? extends Cost<? super W, ? super C>, ?> cost) {
        return new CostSentence<>(plan.with(cost));
    }

    @Override
    public CostSentence<W, C> expect(RegressionObjective<? extends Cost<? super W, ? super C>, ?> cost) {
        return new CostSentence<>(plan.with(cost));
    }

    @Override
    public String toString() {
        return plan.sentence();
    }
}
