package io.plimsoll.run;

import io.plimsoll.driver.Driver;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * Measures until every objective is decided. The server of the next repetition is asked for as soon as it is known
     * that there will be one, so that it starts while this one's evidence is gathered; two never measure at once.
     *
     * @throws InvalidException at the first repetition that is not what the sentence says
     */
    void measure() {
        NodeProbes.Round lastProbes = plan.encryption()
                .map(demanded -> place.probes().readCounters(prefix + "-before"))
                .orElse(null);
        Repetition<W> next = askFor(0);
        try {
            for (int index = 0; next != null; index++) {
                RepetitionFindings findings = new RepetitionFindings(number(index), isWarmUp(index));
                Repetition<W> current = next;
                next = null;
                try (current) {
                    listeners.tell(listener ->
                            listener.repetitionStarted(findings.record().label()));
                    Optional<String> marker = plan.encryption().map(demanded -> newMarker());
                    Repetition.Outcome outcome = current.measure(marker, findings);
                    if (goesOnAfter(findings)) {
                        next = askFor(index + 1);
                    }
                    if (lastProbes != null) {
                        NodeProbes.Round probes = place.probes().lookFor(marker.orElseThrow(), prefix + "-" + index);
                        verification.ofTheWire(plan.encryption().orElseThrow(), lastProbes, probes, outcome, findings);
                        lastProbes = probes;
                    }
                    verification.ofPods(current, outcome, findings);
                    findings.requireNoContradiction();
                    place.workspace().requireClaim();
                    ended(findings);
                } catch (InvalidException invalid) {
                    RepetitionRecord record = findings.record();
                    records.add(record);
                    listeners.tell(
                            listener -> listener.repetitionInvalid(record, String.valueOf(invalid.getMessage())));
                    throw invalid;
                }
            }
        } finally {
            if (next != null) {
                next.close();
            }
        }
    }

    private void ended(RepetitionFindings findings) {
        RepetitionRecord record = findings.record();
        records.add(record);
        environment.putAll(findings.environment());
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
                        plan, driver, place.image(), place.server(), place.client(), prefix + "-" + index, index));
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
