package io.plimsoll.run;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.slo.Metric;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.Pair;
import io.plimsoll.verdict.RunQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of both arms, repetition by repetition, as far as both have measured.
 *
 * @param all in their order
 * @param endedBy why the next one cannot be judged; empty if there is none, or nothing is wrong with it
 */
record Pairs(List<Pair> all, Optional<Doubt> endedBy) {

    Pairs {
        all = List.copyOf(all);
    }

    static Pairs of(Metric<?, ?> metric, List<RepetitionRecord> judged) {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<RepetitionRecord> candidate = find(judged, number, RepetitionRecord.CANDIDATE);
            Optional<RepetitionRecord> control = find(judged, number, RepetitionRecord.CONTROL);
            if (candidate.isEmpty() || control.isEmpty()) {
                return new Pairs(pairs, Optional.empty());
            }
            Optional<Doubt> incomparable = incomparable(metric, candidate.get(), control.get());
            Optional<Double> value = value(metric, candidate.get());
            Optional<Double> other = value(metric, control.get());
            if (incomparable.isPresent() || value.isEmpty() || other.isEmpty()) {
                return new Pairs(pairs, incomparable);
            }
            pairs.add(new Pair(value.get(), other.get()));
        }
    }

    private static Optional<RepetitionRecord> find(List<RepetitionRecord> judged, int number, String arm) {
        return judged.stream()
                .filter(each -> each.number() == number && each.arm().equals(arm))
                .findFirst();
    }

    private static Optional<Double> value(Metric<?, ?> metric, RepetitionRecord repetition) {
        return Measured.of(metric, repetition).filter(Double::isFinite);
    }

    private static Optional<Doubt> incomparable(
            Metric<?, ?> metric, RepetitionRecord candidate, RepetitionRecord control) {
        return metric.quantile()
                .flatMap(quantile -> Measured.samples(metric, candidate)
                        .flatMap(one -> Measured.samples(metric, control)
                                .flatMap(other ->
                                        new RunQuantile(quantile.share()).incomparable(one.size(), other.size()))));
    }
}
