package io.plimsoll.run;

import io.plimsoll.driver.Driver;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The repetitions of one run: those that warm up, then as many as it takes until every objective is decided.
 *
 * @param <W> the workload
 */
final class Repetitions<W extends Workload> {

    private final ScenarioPlan<W> plan;
    private final Driver<W> driver;
    private final Place place;
    private final Standings standings;
    private final Listeners listeners;
    private final String prefix;
    private final Verification verification;
    private final SecureRandom random = new SecureRandom();
    private final List<RepetitionRecord> records = new ArrayList<>();
    private final Queue<Repetition<W>> ahead = new ArrayDeque<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    Repetitions(
            ScenarioPlan<W> plan,
            Driver<W> driver,
            Place place,
            Standings standings,
            Listeners listeners,
            String prefix) {
        this.plan = plan;
        this.driver = driver;
        this.place = place;
        this.standings = standings;
        this.listeners = listeners;
        this.prefix = prefix;
        this.verification = new Verification(place, plan);
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
     * Measures until every objective is decided. Servers are asked for one repetition ahead, so that the next client can be
     * asked for at once and start while this repetition's evidence is gathered; two never measure at once.
     *
     * @throws InvalidException at the first repetition that is not what the sentence says
     */
    void measure() {
        try {
            ahead.add(askFor(0));
            ahead.add(askFor(1));
            NodeProbes.Round lastProbes = plan.encryption()
                    .map(demanded ->
                            place.probes().readCounters(prefix + "-before").read())
                    .orElse(null);
            for (int index = 0; !ahead.isEmpty(); index++) {
                lastProbes = measure(index, lastProbes);
            }
        } finally {
            endAhead();
        }
    }

    private NodeProbes.@Nullable Round measure(int index, NodeProbes.@Nullable Round lastProbes) {
        RepetitionFindings findings = new RepetitionFindings(number(index), isWarmUp(index));
        NodeProbes.Round probes = null;
        try (Repetition<W> current = ahead.remove()) {
            listeners.tell(
                    listener -> listener.repetitionStarted(findings.record().label()));
            Repetition.Outcome outcome = current.measure(findings);
            standings.requireMeasured(findings.record());
            place.ceilings(standings.cluster(), plan.placement())
                    .plausibility(outcome.reading().measurements())
                    .ifPresent(findings::evidence);
            Optional<NodeProbes.Asked> asked = current.marker().map(askForProbes(index));
            if (goesOnAfter(findings)) {
                asked.ifPresent(probing -> ahead.element().askForClientAfter(current));
                ahead.add(askFor(index + 2));
            } else {
                endAhead();
            }
            current.describe(outcome, findings);
            verification.ofPods(current, outcome, findings);
            if (asked.isPresent() && lastProbes != null) {
                probes = look(index, current, outcome, asked.get());
                verification.ofTheWire(plan.encryption().orElseThrow(), lastProbes, probes, outcome, findings);
            }
            findings.requireNoContradiction();
            environment.putAll(findings.environment());
            standings.requireStillComparable();
            place.workspace().requireClaim();
            ended(findings);
            return probes;
        } catch (InvalidException invalid) {
            RepetitionRecord record = listeners.asItMayLeave(findings.record());
            records.add(record);
            listeners.invalid(record, String.valueOf(invalid.getMessage()));
            throw invalid;
        }
    }

    private NodeProbes.Round look(
            int index, Repetition<W> current, Repetition.Outcome outcome, NodeProbes.Asked asked) {
        NodeProbes.Round first = asked.read();
        return Verification.canAnswer(first, outcome)
                ? first
                : place.probes()
                        .lookLongerFor(current.marker().orElseThrow(), prefix + "-" + index)
                        .read();
    }

    private void endAhead() {
        while (!ahead.isEmpty()) {
            ahead.remove().close();
        }
    }

    private Function<String, NodeProbes.Asked> askForProbes(int index) {
        return marker -> place.probes().lookFor(marker, prefix + "-" + index);
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

    private Repetition<W> askFor(int index) {
        return new Repetition<>(
                place.workspace(),
                new MeasuredPods<>(
                        plan, driver, place.image(), place.server(), place.client(), prefix + "-" + index, index),
                plan.encryption().map(demanded -> newMarker()));
    }

    private boolean isWarmUp(int index) {
        return index < plan.warmUps();
    }

    private int number(int index) {
        return isWarmUp(index) ? index + 1 : index - plan.warmUps() + 1;
    }

    private String newMarker() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "plimsoll-" + HexFormat.of().formatHex(bytes);
    }
}
