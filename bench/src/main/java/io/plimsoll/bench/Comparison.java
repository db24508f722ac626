package io.plimsoll.bench;

import io.plimsoll.record.RunRecord;
import io.plimsoll.run.SessionSource;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Metric;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a run reports beside the same by hand, one after the other on the same nodes.
 *
 * @param name of what is compared
 * @param sentence what is run, for so many repetitions
 * @param metric what it reports
 * @param unit in which the figures are shown
 * @param size one of them in the metric's base unit
 * @param tolerated how far the median ratio may be from 1
 * @param byHand the same by hand
 */
record Comparison(
        String name,
        IntFunction<Scenario> sentence,
        Metric<?, ?> metric,
        String unit,
        double size,
        double tolerated,
        TypedTool byHand) {

    /** Measures, and returns what was reported, what was measured by hand, and the ratio of each pair. */
    List<Figure> figures(int rounds) {
        RunRecord run;
        List<Double> typed;
        try (ByHand hand = new ByHand(byHand);
                var session = ServiceLoader.load(SessionSource.class)
                        .findFirst()
                        .orElseThrow()
                        .open(List.of(hand))) {
            run = Records.measured(session.run(sentence.apply(rounds)).record());
            typed = hand.measured();
        }
        List<Double> reported = run.judged().stream()
                .map(repetition -> repetition.measurements().get(metric.quantity()))
                .toList();
        if (reported.size() != typed.size()) {
            throw new IllegalStateException(reported.size() + " repetitions, but " + typed.size() + " by hand");
        }
        List<Double> ratios = IntStream.range(0, rounds)
                .mapToObj(i -> reported.get(i) / typed.get(i))
                .toList();
        return List.of(
                Figure.of(name + ": reported", inUnits(reported), unit),
                Figure.of(name + ": by hand", inUnits(typed), unit),
                Figure.of(name + ": ratio, pairwise", ratios, "").between(1 - tolerated, 1 + tolerated));
    }

    private List<Double> inUnits(List<Double> numbers) {
        return numbers.stream().map(number -> number / size).toList();
    }
}
