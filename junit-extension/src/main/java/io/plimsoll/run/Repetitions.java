package io.plimsoll.run;

import io.plimsoll.driver.Reading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RepetitionRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * The repetitions that one session measures of a run: those that warm up, then as many as it takes until every objective
 * is decided.
 */
final class Repetitions {

    /** Names in the environment the order in which candidate and control were measured. */
    static final String ORDER = "order of the pairs";

    private final Schedule<Arm<?>> schedule;
    private final Standings standings;
    private final Listeners listeners;
    private final RunFindings found;
    private final String prefix;
    private final Queue<Asked> ahead = new ArrayDeque<>();

    /**
     * Makes them.
     *
     * @param found where they are added
     * @param prefix of the pods' names
     */
    Repetitions(Schedule<Arm<?>> schedule, Standings standings, Listeners listeners, RunFindings found, String prefix) {
        this.schedule = schedule;
        this.standings = standings;
        this.listeners = listeners;
        this.found = found;
        this.prefix = prefix;
    }

    /**
     * Measures until every objective is decided; two never measure at once.
     *
     * @throws InvalidException at the first repetition that is not what the sentence says
     */
    @SuppressWarnings("try") // what is left is taken away at the end, one after the other whatever becomes of each
    void measure() {
        schedule.describe().ifPresent(this::noteOrder);
        try (Leaving ofControl = () -> schedule.control().ifPresent(control -> control.release(prefix));
                Leaving ofCandidate = () -> schedule.candidate().release(prefix);
                Leaving pods = this::endAhead) {
            if (overlaps()) {
                measureOverlapping();
            } else {
                measureOneByOne();
            }
        }
    }

    /** The pairs of an earlier session keep the order of that. */
    private void noteOrder(String order) {
        String before = found.environment().get(ORDER);
        found.note(Map.of(ORDER, before == null ? order : before + "; later " + order));
    }

    /**
     * Asks for servers one repetition ahead, so that the next client can be asked for at once and start while this
     * repetition's evidence is gathered.
     */
    private void measureOverlapping() {
        establish(schedule.candidate());
        Optional<NodeProbes.Round> lastProbes = askAfterCounters(schedule.candidate(), prefix, 0);
        // The first repetition waits for its server, and a second one beside it would make it late.
        ask(1);
        for (int index = 0; !ahead.isEmpty(); index++) {
            lastProbes = measure(index, ahead.remove(), lastProbes);
        }
    }

    /** Tells whether the pods of the next repetition may be there while this one is measured. */
    private boolean overlaps() {
        return schedule.candidate().canOverlap(schedule.control().orElse(schedule.candidate()));
    }

    private void establish(Arm<?> arm) {
        arm.stateToEstablish()
                .ifPresent(state -> listeners.during("establish", state.describe(), () -> {
                    arm.establish();
                    return state;
                }));
    }

    /** The arms are of two clusters, or demand different things of one, so that each needs its own state of it. */
    private void measureOneByOne() {
        for (int index = 0; !Standings.areDecided(standings.after(found.repetitions())); index++) {
            Arm<?> arm = schedule.arm(index);
            arm.establish();
            Optional<NodeProbes.Round> before = askAfterCounters(arm, prefix + "-" + index, index);
            measure(index, ahead.remove(), before);
        }
    }

    /** Asks for the counters before the repetition and then for that, and waits for the counters alone. */
    private Optional<NodeProbes.Round> askAfterCounters(Arm<?> arm, String name, int index) {
        Optional<NodeProbes.Asked> counters = arm.askForCounters(name + "-before");
        ask(index);
        return counters.map(NodeProbes.Asked::read);
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
            found.noteEnvironment(findings);
            standings.requireStillComparable();
            arm.place().workspace().requireClaim();
            found.ended(findings, standings);
            return probes;
        } catch (InvalidException invalid) {
            found.invalid(findings, invalid);
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
        if (!ahead.isEmpty()) {
            try {
                ahead.remove().repetition().close();
            } finally {
                endAhead();
            }
        }
    }

    private Function<String, NodeProbes.Asked> askForProbes(Arm<?> arm, int index) {
        return marker -> arm.place().probes().lookFor(marker, prefix + "-" + index);
    }

    private boolean goesOnAfter(RepetitionFindings findings) {
        List<RepetitionRecord> withThisOne = new ArrayList<>(found.repetitions());
        withThisOne.add(findings.record());
        return !Standings.areDecided(standings.after(withThisOne));
    }

    /** What is taken away at the end of a run. */
    private interface Leaving extends AutoCloseable {

        @Override
        void close();
    }

    /** A repetition whose first pod was asked for, and the arm that it is of. */
    private record Asked(Arm<?> arm, Repetition repetition) {

        static Asked of(Arm<?> arm, String prefix, int index) {
            return new Asked(arm, arm.askFor(prefix, index));
        }
    }
}
