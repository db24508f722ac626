package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.slo.Measurements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was at its limit while the tool ran, from counters taken before and after the window. It never contradicts a
 * sentence: it says what a better figure would have needed.
 *
 * <p>A pod is charged with what its own processes do. What a kernel does for it elsewhere, such as encryption in a tunnel,
 * is not seen here.
 */
public final class Bottleneck {

    /** The name of the fact that says it, absent where nothing was at its limit. */
    public static final String FACT = "bottleneck";

    /**
     * Up to here it is one core that is at its limit. Beyond, several threads share the work, and which of them waits for
     * another is not known unless all processors are busy.
     */
    private static final double ONE_CORE = 1.05;

    private static final String LOCAL = "local";

    private Bottleneck() {}

    /**
     * Looks for it; empty if no pod said what it used, as those of earlier records do not.
     *
     * @param seconds how long the tool ran
     * @param ends the measured pods by their names, such as {@code server}
     */
    public static Optional<Evidence> of(
            Ceilings ceilings, Measurements measurements, double seconds, Map<String, PodReading> ends) {
        if (ends.values().stream().allMatch(pod -> pod.cpu().isEmpty())) {
            return Optional.empty();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> limits = new ArrayList<>();
        ends.forEach((end, pod) -> pod.cpu().ifPresent(cpu -> {
            double cores = cpu.usedMicros() / 1e6 / seconds;
            facts.put(
                    end + " CPU",
                    String.format(Locale.ROOT, "%.0f %% of one core, of %d", cores * 100, cpu.processors()));
            core(end, cores, cpu.processors(), ceilings.thresholds().core()).ifPresent(limits::add);
        }));
        ceilings.sharesOf(measurements).forEach((what, share) -> {
            facts.put(what, String.format(Locale.ROOT, "%.0f %% of its cap", share * 100));
            if (share >= ceilings.thresholds().cap()) {
                limits.add(what);
            }
        });
        return Optional.of(evidence(ceilings.cluster(), limits, facts));
    }

    private static Optional<String> core(String end, double cores, long processors, double threshold) {
        if (cores >= threshold * processors) {
            return Optional.of(processors == 1 ? end + " core" : "all cores of " + end);
        }
        return cores >= threshold && cores <= ONE_CORE ? Optional.of(end + " core") : Optional.empty();
    }

    private static Evidence evidence(String cluster, List<String> limits, Map<String, String> facts) {
        if (cluster.equals(LOCAL)) {
            return new Evidence(
                    FACT, true, "not named on 'local', whose nodes share the processors of one machine", facts);
        }
        if (limits.isEmpty()) {
            return new Evidence(FACT, true, "nothing that is counted was at its limit", facts);
        }
        facts.put(FACT, String.join(", ", limits));
        return new Evidence(FACT, true, String.join(", ", limits) + " at the limit", facts);
    }
}
