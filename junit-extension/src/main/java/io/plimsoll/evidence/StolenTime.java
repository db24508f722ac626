package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the time of the nodes' processors the hypervisor gave to others while the tool ran, as Linux counts it
 * ({@code steal} in {@code /proc/stat}). It contradicts no sentence: a node of a cloud is what it is given. But it says where
 * to look when a figure is worse than it was, or two of them differ.
 */
public final class StolenTime {

    /** The name of the fact that says it, absent where hardly any was taken. */
    public static final String FACT = "stolen time";

    /** Less is a matter of course on shared machines, and no more than what objectives are usually apart. */
    private static final double NOTABLE = 0.05;

    private StolenTime() {}

    /**
     * Looks for it; empty if no pod counted it, as those of earlier records did not.
     *
     * @param ends the measured pods by their names, such as {@code server}
     */
    public static Optional<Evidence> of(Map<String, PodReading> ends) {
        Map<String, String> facts = new LinkedHashMap<>();
        double most = 0;
        for (Map.Entry<String, PodReading> end : ends.entrySet()) {
            if (end.getValue().stolen().isPresent()) {
                double share = end.getValue().stolen().getAsDouble();
                facts.put("node of the " + end.getKey(), percent(share));
                most = Math.max(most, share);
            }
        }
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        if (most < NOTABLE) {
            return Optional.of(
                    new Evidence(FACT, true, "the nodes had nearly all of the time of their processors", facts));
        }
        facts.put(FACT, percent(most));
        return Optional.of(new Evidence(
                FACT, true, "the hypervisor gave " + percent(most) + " of a node's processors to others", facts));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
