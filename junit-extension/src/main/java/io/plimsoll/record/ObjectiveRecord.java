package io.plimsoll.record;

import io.plimsoll.verdict.Judgement;
import java.util.Optional;

/**
 * An objective and what became of it.
 *
 * @param metric the metric's name
 * @param unit the base unit of the numbers
 * @param sentence the promise with the limit that applied, such as {@code throughput is at least 400 Mbit/s}
 * @param sign {@code ≥} or {@code ≤}
 * @param limit the limit that applied, in the base unit
 * @param limitFrom the profile that the limit was given for, or {@code general}
 * @param reason why this limit, if the sentence says so
 * @param judgement what the repetitions say
 */
public record ObjectiveRecord(
        String metric,
        String unit,
        String sentence,
        String sign,
        double limit,
        String limitFrom,
        Optional<String> reason,
        Judgement judgement) {}
