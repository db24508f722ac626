package io.plimsoll.run;

import io.plimsoll.driver.Reading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Encryption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The repetitions of one run: those that warm up, then as many as it takes until every objective is decided. What they
 * have found so far may be read at any time, also by the thread that ends an interrupted run.
 */
final class Repetitions {

    private final Schedule<Arm<?>> schedule;
    private final Standings standings;
    private final Listeners listeners;
    private final String prefix;
    private final List<RepetitionRecord> records = new CopyOnWriteArrayList<>();
    private final Queue<Asked> ahead = new ArrayDeque<>();
    private volatile Map<String, String> environment = Map.of();

    /**
     * Makes them.
     *
     * @param prefix of the pods' names
     */
    Repetitions(Schedule<Arm<?>> schedule, Standings standings, Listeners listeners, String prefix) {
        this.schedule = schedule;
        this.standings = standings;
        this.listeners = listeners;
        this.prefix = prefix;
    }

    /** Returns all that were measured so far, an INVALID one included. */
    List<RepetitionRecord> records() {
        return List.copyOf(records);
    }

    /** Returns what the measured pods and nodes told of themselves. */
    Map<String, String> environment() {
        return environment;
    }

    /**
     * Measures until every objective is decided; two never measure at once.
     *
     * @throws InvalidException at the first repetition that is not what the sentence says
     */
    void measure() {
        schedule.describe().ifPresent(order -> environment = Map.of("order of the pairs", order));
        try {
            if (overlaps()) {
                measureOverlapping();
            } else {
                measureOneByOne();
            }
        } finally {
            endAhead();
            schedule.candidate().release(prefix);
            schedule.control().ifPresent(control -> control.release(prefix));
        }
    }

    /**
     * Asks for servers one repetition ahead, so that the next client can be asked for at once and start while this
     * repetition's evidence is gathered.
     */
    private void measureOverlapping() {
        establish(schedule.candidate());
        ask(0);
        ask(1);
        Optional<NodeProbes.Round> lastProbes = schedule.candidate().counters(prefix + "-before");
        for (int index = 0; !ahead.isEmpty(); index++) {
            lastProbes = measure(index, ahead.remove(), lastProbes);
        }
    }

    /** Tells whether the pods of the next repetition may be there while this one is measured. */
    private boolean overlaps() {
        return schedule.candidate().canOverlap(schedule.control().orElse(schedule.candidate()));
    }

    private void establish(Arm<?> arm) {
        String state = arm.plan().encryption().map(Encryption::describe).orElse("nothing is demanded");
        listeners.during("establish", state, () -> {
            arm.establish();
            return state;
        });
    }

    /** The arms are of two clusters, or demand different things of one, so that each needs its own state of it. */
    private void measureOneByOne() {
        for (int index = 0; !Standings.areDecided(standings.after(records)); index++) {
            Arm<?> arm = schedule.arm(index);
            arm.establish();
            ask(index);
            measure(index, ahead.remove(), arm.counters(prefix + "-" + index + "-before"));
        }
    }

    private Optional<NodeProbes.Round> measure(int index, Asked asked, Optional<NodeProbes.Round> lastProbes) {
        Arm<?> arm = asked.arm();
        RepetitionFindings findings =
                RepetitionFindings.begin(schedule.number(index), arm.name(), schedule.isWarmUp(index));
        try (Repetition current = asked.repetition()) {
            listeners.tell(listener -> listener.repetitionStarted(findings.label()));
            current.measure(findings);
            arm.observation().ofThePlace(arm.cluster(), findings);
            Reading reading = arm.verification().ofTheTool(findings);
            standings.requireMeasured(findings.record());
            Optional<NodeProbes.Asked> probing = current.marker().map(askForProbes(arm, index));
            prepareNext(index, current, findings);
            current.observe(arm.observation(), findings);
            arm.verification().ofPods(reading, findings);
            Optional<NodeProbes.Round> probes = probing.map(look -> look(index, arm, current, look));
            probes.ifPresent(after -> {
                arm.observation().ofTheWire(lastProbes.orElseThrow(), after, current, findings);
                arm.verification().ofTheWire(arm.plan().encryption().orElseThrow(), reading, findings);
            });
            arm.continuity().check(findings);
            findings.requireNoContradiction();
            note(findings.environment(), arm);
            standings.requireStillComparable();
            arm.place().workspace().requireClaim();
            ended(findings);
            return probes;
        } catch (InvalidException invalid) {
            RepetitionRecord record = listeners.asItMayLeave(findings.record());
            records.add(record);
            listeners.invalid(record, String.valueOf(invalid.getMessage()));
            throw invalid;
        }
    }

    private void prepareNext(int index, Repetition current, RepetitionFindings findings) {
        if (!goesOnAfter(findings)) {
            endAhead();
        } else if (overlaps()) {
            ahead.element().repetition().follow(current);
            ask(index + 2);
        }
    }

    private NodeProbes.Round look(int index, Arm<?> arm, Repetition current, NodeProbes.Asked asked) {
        NodeProbes.Round first = asked.read();
        return arm.observation().canAnswer(first, current)
                ? first
                : arm.place()
                        .probes()
                        .lookLongerFor(current.marker().orElseThrow(), prefix + "-" + index)
                        .read();
    }

    private void ask(int index) {
        ahead.add(Asked.of(schedule.arm(index), prefix, index));
    }

    private void endAhead() {
        while (!ahead.isEmpty()) {
            ahead.remove().repetition().close();
        }
    }

    private Function<String, NodeProbes.Asked> askForProbes(Arm<?> arm, int index) {
        return marker -> arm.place().probes().lookFor(marker, prefix + "-" + index);
    }

    private void note(Map<String, String> found, Arm<?> arm) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        found.forEach((name, value) -> more.put(RepetitionRecord.fact(arm.name(), name), value));
        environment = Collections.unmodifiableMap(more);
    }

    private void ended(RepetitionFindings findings) {
        RepetitionRecord record = listeners.asItMayLeave(findings.record());
        records.add(record);
        List<ObjectiveRecord> now = standings.after(records);
        listeners.tell(listener -> listener.repetitionMeasured(record, now));
    }

    private boolean goesOnAfter(RepetitionFindings findings) {
        List<RepetitionRecord> withThisOne = new ArrayList<>(records);
        withThisOne.add(findings.record());
        return !Standings.areDecided(standings.after(withThisOne));
    }

    /** A repetition whose first pod was asked for, and the arm that it is of. */
    private record Asked(Arm<?> arm, Repetition repetition) {

        static Asked of(Arm<?> arm, String prefix, int index) {
            return new Asked(arm, arm.askFor(prefix, index));
        }
    }
}
