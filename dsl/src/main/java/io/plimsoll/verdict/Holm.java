package io.plimsoll.verdict;

import java.util.List;
import java.util.stream.IntStream;

/** The correction of Holm (1979) for the many objectives of a gate, each of which may be wronged. */
public final class Holm {

    private Holm() {}

    /**
     * Tells which violations stay shown when all objectives of a gate together may be wronged with a probability of at
     * most {@code beta}: the {@code i}-th smallest p-value of {@code k} must not exceed {@code beta / (k - i + 1)}, nor
     * must any smaller one.
     *
     * @param violationPs the {@link Judgement#violationP} of all objectives of the gate, the kept ones too
     * @return the positions of those that survive, ascending
     */
    public static List<Integer> surviving(List<Double> violationPs, double beta) {
        int k = violationPs.size();
        List<Integer> byP = IntStream.range(0, k)
                .boxed()
                .sorted((one, other) -> violationPs.get(one).compareTo(violationPs.get(other)))
                .toList();
        int survivors = 0;
        while (survivors < k && violationPs.get(byP.get(survivors)) <= beta / (k - survivors)) {
            survivors++;
        }
        return byP.subList(0, survivors).stream().sorted().toList();
    }
}
