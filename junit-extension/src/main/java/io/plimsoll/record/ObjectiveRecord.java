package io.plimsoll.record;

import io.plimsoll.units.Dimension;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An objective and what became of it.
 *
 * @param metric the metric's name
 * @param unit the base unit of the limits and of the values that were judged: the metric's, or {@code %} where they
 *     are shares of a reference
 * @param sentence the promise with the limit that applied, such as {@code throughput is at least 400 Mbit/s}
 * @param limits the limits that applied, in {@code unit}: one, or the lower and the upper end of a range
 * @param limitFrom the profile that the limit was given for, or {@code general}
 * @param reason why this limit, if the sentence says so
 * @param values what was judged, in {@code unit}, one value for each judged repetition up to the one that decided it:
 *     what it measured, its own quantile where it took many samples (infinite if too many of them failed), or its share of
 *     the reference
 * @param pooled the quantile of all samples of these repetitions, if the objective speaks of it
 * @param judgement what the repetitions say
 * @param waiver that it may be missed, if it may
 */
public record ObjectiveRecord(
        String metric,
        String unit,
        String sentence,
        List<LimitRecord> limits,
        String limitFrom,
        Optional<String> reason,
        List<Double> values,
        Optional<PooledQuantile> pooled,
        Judgement judgement,
        Optional<WaiverRecord> waiver) {

    public ObjectiveRecord {
        limits = List.copyOf(limits);
        values = List.copyOf(values);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("an objective has a limit, but " + metric + " has none");
        }
    }

    /** Makes one that nobody waives. */
    public ObjectiveRecord(
            String metric,
            String unit,
            String sentence,
            List<LimitRecord> limits,
            String limitFrom,
            Optional<String> reason,
            List<Double> values,
            Optional<PooledQuantile> pooled,
            Judgement judgement) {
        this(metric, unit, sentence, limits, limitFrom, reason, values, pooled, judgement, Optional.empty());
    }

    /** Returns the same with a waiver. */
    public ObjectiveRecord with(WaiverRecord given) {
        return new ObjectiveRecord(
                metric, unit, sentence, limits, limitFrom, reason, values, pooled, judgement, Optional.of(given));
    }

    /** Returns what became of it: its judgement, INCONCLUSIVE as long as there is none, or WAIVED. */
    public Verdict outcome() {
        Verdict judged = judgement.verdict().orElse(Verdict.INCONCLUSIVE);
        return isWaived() && judged != Verdict.PASS ? Verdict.WAIVED : judged;
    }

    /** Tells whether it was missed and somebody answers for that. */
    public boolean isWaived() {
        return waiver.filter(given -> given.state() == WaiverRecord.State.APPLIES)
                .isPresent();
    }

    /** Prints a number in the base unit as the metric is spoken of, such as {@code 816 Mbit/s}. */
    public String print(double number) {
        return Dimension.ofBaseUnit(unit).print(number);
    }

    /** Prints numbers in the base unit, all in the same unit, which is said once, such as {@code 816, 820 Mbit/s}. */
    public String print(List<Double> numbers, String separator) {
        return Dimension.ofBaseUnit(unit).print(numbers, separator);
    }

    /** Prints the limits, such as {@code ≥ 800 Mbit/s} or {@code ≥ 800 Mbit/s and ≤ 40,000 Mbit/s}. */
    public String printLimits() {
        return limits.stream()
                .map(limit -> limit.sign() + " " + print(limit.number()))
                .collect(Collectors.joining(" and "));
    }

    /** Tells whether a number in the base unit keeps all limits; never true of NaN. */
    public boolean keeps(double number) {
        return limits.stream().allMatch(limit -> limit.isKeptBy(number));
    }

    /** Returns the limit that a number is held against: one that it misses, else the nearest. */
    public LimitRecord limitNear(double number) {
        return limits.stream()
                .min(Comparator.comparing((LimitRecord limit) -> limit.isKeptBy(number))
                        .thenComparing(limit -> Math.abs(limit.number() - number)))
                .orElseThrow();
    }
}
