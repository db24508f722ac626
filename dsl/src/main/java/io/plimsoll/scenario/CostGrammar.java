package io.plimsoll.scenario;

import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.Workload;
import java.time.Duration;

/**
 * The grammar of a sentence that has said {@code alongside}: it may expect what its workload measures, and what that
 * costs.
 *
 * <pre>
 *   alongside(resourceUse().of(consumer))
 *   [lasting(d), if it is timed] [repeated(range)] [warmUp(n)]  expect(objective | cost)+
 * </pre>
 */
public interface CostGrammar {

    /**
     * A sentence that may say how often it is measured, and must say what is expected.
     *
     * @param <W> the workload
     * @param <C> whose use is looked at
     */
    interface Counting<W extends Workload, C extends Consumer> {

        /** Takes that many repetitions; 5 to 20 by default. */
        Counting<W, C> repeated(RepetitionRange range);

        /** Takes that many repetitions first and does not judge them, 0 to 10; 1 by default. */
        Counting<W, C> warmUp(int repetitions);

        /** Says what is expected of the workload. */
        Expectation<W, C> expect(Objective<? super W, ?> objective);

        /** Says what it may cost. */
        Expectation<W, C> expect(LimitObjective<? extends Cost<? super W, ? super C>, ?> cost);

        /** Says how much more than a reference it may cost. */
        Expectation<W, C> expect(RegressionObjective<? extends Cost<? super W, ? super C>, ?> cost);
    }

    /**
     * A sentence that may say how long and how often it is measured, and must say what is expected.
     *
     * @param <W> the workload
     * @param <C> whose use is looked at
     */
    interface Measuring<W extends Workload, C extends Consumer> extends Counting<W, C> {

        /** Measures each repetition for that long, whole seconds from 1 to 3,600; 10 by default. */
        Measuring<W, C> lasting(Duration duration);

        @Override
        Measuring<W, C> repeated(RepetitionRange range);

        @Override
        Measuring<W, C> warmUp(int repetitions);
    }

    /**
     * A finished sentence, to which further expectations may be added.
     *
     * @param <W> the workload
     * @param <C> whose use is looked at
     */
    interface Expectation<W extends Workload, C extends Consumer> extends Scenario {

        /** Says what else is expected of the workload. */
        Expectation<W, C> expect(Objective<? super W, ?> objective);

        /** Says what it may cost as well. */
        Expectation<W, C> expect(LimitObjective<? extends Cost<? super W, ? super C>, ?> cost);

        /** Says how much more than a reference it may cost. */
        Expectation<W, C> expect(RegressionObjective<? extends Cost<? super W, ? super C>, ?> cost);
    }
}
