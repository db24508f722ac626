package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioGrammar;
import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.slo.Metric;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.Workload;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleFunction;

/** One scenario, once with a limit that anything meets and once with three times what was just measured. */
final class GreenAndRed {

    /** So many runs can show a median although the samples of each are as good as one. */
    static final RepetitionRange OF_SAMPLES = RepetitionRange.exactly(8);

    /** How many times as good as the best that was just measured is out of reach. */
    private static final int FAR = 3;

    private GreenAndRed() {}

    /** Ends a sentence with a limit, in the unit of records, that is still to be said. */
    @SuppressWarnings("unchecked") // a metric that is not the workload's fails when it is measured
    static <W extends Workload, M, Q> DoubleFunction<Scenario> byLimit(
            Metric<M, Q> metric, ScenarioGrammar.Counting<W> counting) {
        return limit -> {
            Q value = metric.dimension().value(limit);
            LimitObjective<M, Q> objective = metric instanceof HigherIsBetter<M, Q> higher
                    ? higher.isAtLeast(value)
                    : ((LowerIsBetter<M, Q>) metric).isAtMost(value);
            return counting.expect((LimitObjective<? super W, ?>) objective);
        };
    }

    /**
     * Sees it met, and then violated for no other reason than its first limit.
     *
     * @param withLimit of its first objective, in the unit of records
     * @param easy a limit that anything meets: a low one where more is better, else a high one
     * @return the run that was violated
     */
    static RunRecord seen(ClusterSession session, DoubleFunction<Scenario> withLimit, double easy) {
        RunRecord met = met(session, withLimit, easy);

        RunRecord violated = session.run(withLimit.apply(outOfReach(met, easy))).record();
        assertViolated(violated);
        return violated;
    }

    /** Sees it met. */
    static RunRecord met(ClusterSession session, DoubleFunction<Scenario> withLimit, double easy) {
        RunRecord met = session.run(withLimit.apply(easy)).record();
        assertThat(met.failure()).isEmpty();
        assertThat(met.verdict()).isEqualTo(Verdict.PASS);
        return met;
    }

    /** Sees a run violated, each of whose repetitions is what its sentence says. */
    static void assertViolated(RunRecord run) {
        assertThat(run.failure()).isEmpty();
        assertThat(run.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(run.judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence()).allMatch(Evidence::holds));
    }

    /** Returns what only something that has really become slower misses. */
    static double halfAsGoodAsTheWorst(RunRecord run, boolean moreIsBetter) {
        DoubleSummaryStatistics measured = measured(run);
        return moreIsBetter ? measured.getMin() / 2 : measured.getMax() * 2;
    }

    private static double outOfReach(RunRecord met, double easy) {
        DoubleSummaryStatistics measured = measured(met);
        return measured.getMin() > easy ? measured.getMax() * FAR : measured.getMin() / FAR;
    }

    private static DoubleSummaryStatistics measured(RunRecord run) {
        return run.objectives().get(0).values().stream()
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
    }
}
