package io.plimsoll.record;

import io.plimsoll.units.Dimension;
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
        Judgement judgement) {

    /** Prints a number in the base unit as the metric is spoken of, such as {@code 816 Mbit/s}. */
    public String print(double number) {
        return Dimension.ofBaseUnit(unit).print(number);
    }

    /** Prints it without its unit, for a list of numbers of which only the last says it. */
    public String printWithoutUnit(double number) {
        String printed = print(number);
        return printed.substring(0, printed.indexOf(' '));
    }

    /** Tells whether a number in the base unit keeps the limit; never true of NaN. */
    public boolean keeps(double number) {
        return sign.equals("≥") ? number >= limit : number <= limit;
    }
}
