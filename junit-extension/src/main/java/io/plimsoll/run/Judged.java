package io.plimsoll.run;

import io.plimsoll.record.PooledQuantile;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Rules;
import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.Metric;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RangeObjective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.slo.ResolvedReference;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.units.Percentile;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.Interval;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the repetitions so far say of one objective.
 *
 * @param values what was judged, one for each judged repetition, in what the objective is judged in
 * @param pooled the quantile of all their samples, if the objective speaks of it
 * @param judgement what they say
 */
record Judged(List<Double> values, Optional<PooledQuantile> pooled, Judgement judgement) {

    private static final double PER_CENT = 100;

    private static final String TWO_CLUSTERS =
            "this speaks of these two clusters only: others of the same platforms may"
                    + " differ, and only sessions on several of them, recorded as a baseline, answer for the platforms";

    Judged {
        values = List.copyOf(values.subList(0, Math.min(values.size(), judgement.repetitions())));
    }

    Judged(List<Double> values, Judgement judgement) {
        this(values, Optional.empty(), judgement);
    }

    /** Judges the repetitions, of both arms, none of which only warms up. */
    static Judged of(Objective<?, ?> objective, Rules rules, References references, List<RepetitionRecord> judged) {
        List<RepetitionRecord> candidate =
                judged.stream().filter(each -> !each.isControl()).toList();
        List<Double> values = values(objective.metric(), candidate);
        if (objective instanceof RegressionObjective<?, ?> regression) {
            return references
                    .of(regression)
                    .map(reference -> reference instanceof ResolvedReference.Sessions sessions
                            ? ofSession(regression, rules, sessions, candidate)
                                    .withCaveats(references.caveats(regression))
                            : ofPairs(regression, rules, judged))
                    .orElseGet(Judged::incomparable);
        }
        if (objective instanceof RangeObjective<?, ?> range) {
            return new Judged(values, rules.ofRange(range).judge(values));
        }
        LimitObjective<?, ?> limit = (LimitObjective<?, ?>) objective;
        return limit.metric()
                .quantile()
                .map(quantile -> ofSamples(limit, quantile, rules, candidate, values))
                .orElseGet(() -> new Judged(values, rules.ofValues(limit).judge(values)));
    }

    private static Judged ofSamples(
            LimitObjective<?, ?> limit,
            Percentile quantile,
            Rules rules,
            List<RepetitionRecord> candidate,
            List<Double> values) {
        List<SampleGroup> groups = samples(limit.metric(), candidate);
        Judgement judgement = rules.ofSamples(limit)
                .judge(groups.stream().map(SampleGroup::numbers).toList());
        List<SampleGroup> judged = groups.subList(0, judgement.repetitions());
        return new Judged(
                values,
                limit.isPooled() && !judged.isEmpty() ? Optional.of(pooled(quantile, judged)) : Optional.empty(),
                judgement);
    }

    private static PooledQuantile pooled(Percentile quantile, List<SampleGroup> groups) {
        return new PooledQuantile(
                quantile.toString(),
                groups.stream().mapToInt(SampleGroup::size).sum(),
                SampleGroup.quantileOf(groups, quantile.share()));
    }

    private static List<Double> values(Metric<?, ?> metric, List<RepetitionRecord> repetitions) {
        return repetitions.stream()
                .map(each -> Measured.of(metric, each))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<SampleGroup> samples(Metric<?, ?> metric, List<RepetitionRecord> repetitions) {
        return repetitions.stream()
                .map(each -> Measured.samples(metric, each))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a share is of is the geometric mean of the sessions, as the rule takes it; of none nothing is a share. */
    private static Judged ofSession(
            RegressionObjective<?, ?> regression,
            Rules rules,
            ResolvedReference.Sessions sessions,
            List<RepetitionRecord> candidate) {
        ResolvedValues resolved = ResolvedValues.of(regression.metric(), candidate);
        List<Double> values = resolved.values();
        Judgement of = rules.ofSession(regression, sessions).judge(values);
        Judgement judgement = resolved.endedBy().map(of::endedBy).orElse(of);
        if (sessions.medians().isEmpty()) {
            return new Judged(List.of(), judgement);
        }
        double logs =
                sessions.medians().stream().mapToDouble(Math::log).average().orElse(0);
        return new Judged(
                values.stream().map(value -> PER_CENT * value / Math.exp(logs)).toList(), inPerCent(judgement));
    }

    private Judged withCaveats(List<String> further) {
        return new Judged(values, pooled, judgement.withCaveats(further));
    }

    private static Judged ofPairs(RegressionObjective<?, ?> regression, Rules rules, List<RepetitionRecord> judged) {
        Pairs pairs = Pairs.of(regression.metric(), judged);
        Judgement of = rules.ofPairs(regression).judge(pairs.all());
        Judgement judgement = inPerCent(pairs.endedBy().map(of::endedBy).orElse(of));
        return new Judged(
                pairs.all().stream().map(pair -> PER_CENT * pair.ratio()).toList(),
                regression.reference() instanceof Control.OfCluster
                        ? judgement.withCaveats(List.of(TWO_CLUSTERS))
                        : judgement);
    }

    /** The rules judge ratios; what is shown are per cent. */
    private static Judgement inPerCent(Judgement of) {
        return new Judgement(
                of.verdict(),
                of.repetitions(),
                of.basis(),
                of.interval()
                        .map(ratio -> new Interval(
                                ratio.of(), PER_CENT * ratio.from(), PER_CENT * ratio.to(), ratio.level())),
                of.moreToPass(),
                of.moreToViolate(),
                of.violationP(),
                of.doubt(),
                of.caveats());
    }

    private static Judged incomparable() {
        return new Judged(
                List.of(),
                new Judgement(
                        Optional.of(Verdict.INCONCLUSIVE),
                        0,
                        "there is nothing to compare with",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        1,
                        Optional.of(new Doubt(
                                Doubt.Reason.NO_REFERENCE,
                                "what it is to be compared with is not there, or not comparable",
                                OptionalInt.empty(),
                                "no number of repetitions would decide it; record the baseline, measure the control with"
                                        + " it, or expect a limit instead")),
                        List.of()));
    }
}
