package io.plimsoll.bench;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The time in which the tool of a repetition ran, as the run's evidence has it.
 *
 * @param started when its client was started
 * @param ended when its client had ended
 */
record Window(Instant started, Instant ended) {

    static Window of(RepetitionRecord repetition) {
        Evidence window = repetition.evidence().stream()
                .filter(evidence -> evidence.name().equals("window"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(repetition.label() + " has no evidence of its window"));
        return new Window(
                Instant.parse(window.facts().get("started")),
                Instant.parse(window.facts().get("ended")));
    }

    /** Returns the seconds between each window of a run and the next. */
    static List<Double> gaps(RunRecord run) {
        List<Window> windows = run.repetitions().stream().map(Window::of).toList();
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < windows.size(); i++) {
            gaps.add(seconds(windows.get(i - 1).ended(), windows.get(i).started()));
        }
        return gaps;
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
