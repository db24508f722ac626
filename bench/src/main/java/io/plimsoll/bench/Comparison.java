package io.plimsoll.bench;

import io.plimsoll.run.SessionSource;
import io.plimsoll.run.TargetClusterSession;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/**
 * What a run reports beside the same by hand, one after the other on the same nodes.
 *
 * @param name of what is compared
 * @param sentence what is run
 * @param metric what it reports
 * @param unit in which the figures are shown
 * @param size one of them in the metric's base unit
 * @param tolerated how far the median ratio may be from 1
 * @param byHand the same by hand
 * @param rate of the tunnel meanwhile, as {@code tc} has it; empty for as much as it can
 */
record Comparison(
        String name,
        Scenario sentence,
        Metric<?, ?> metric,
        String unit,
        double size,
        double tolerated,
        TypedTool byHand,
        Optional<String> rate) {

    /** The same through a tunnel that takes no more than that. */
    Comparison through(String slow) {
        return new Comparison(
                name + ", through " + slow + "/s", sentence, metric, unit, size, tolerated, byHand, Optional.of(slow));
    }

    /**
     * Measures runs and as many times by hand in turns, and returns what was reported, what was measured by hand, and the
     * ratio of each pair. Only between runs nothing of Plimsoll's is in the cluster that could be measured by hand too.
     *
     * @param rounds of either hand at least: a run has {@link Sentences#REPETITIONS} of them
     */
    @SuppressWarnings("try") // the tunnel is slow for as long as it is open, and needs no further word
    List<Figure> figures(int rounds) {
        List<Double> reported = new ArrayList<>();
        List<Double> typed = new ArrayList<>();
        try (var session = ServiceLoader.load(SessionSource.class)
                .findFirst()
                .orElseThrow()
                .open(List.of())) {
            // Whatever the sentence demands of the cluster is so from the first run on.
            reported(session);
            try (ByHand hand = new ByHand(byHand);
                    SlowTunnel tunnel = SlowTunnel.of(rate)) {
                List<Runnable> hands = new ArrayList<>(List.of(
                        () -> reported.addAll(reported(session)),
                        () -> typed.addAll(hand.measured(Sentences.REPETITIONS))));
                while (reported.size() < rounds) {
                    hands.forEach(Runnable::run);
                    // A machine that becomes slower or faster all the time favours neither then.
                    Collections.reverse(hands);
                }
            }
        }
        List<Double> ratios = IntStream.range(0, reported.size())
                .mapToObj(i -> reported.get(i) / typed.get(i))
                .toList();
        return List.of(
                Figure.of(name + ": reported", inUnits(reported), unit),
                Figure.of(name + ": by hand", inUnits(typed), unit),
                Figure.of(name + ": ratio, pairwise", ratios, "").between(1 - tolerated, 1 + tolerated));
    }

    private List<Double> reported(TargetClusterSession session) {
        return Records.measured(session.run(sentence).record()).judged().stream()
                .map(repetition -> repetition.measurements().get(metric.quantity()))
                .toList();
    }

    private List<Double> inUnits(List<Double> numbers) {
        return numbers.stream().map(number -> number / size).toList();
    }
}
