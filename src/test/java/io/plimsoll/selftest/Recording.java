package io.plimsoll.selftest;

import io.plimsoll.record.RawOutput;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.scenario.ScenarioPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recorded run, changed in its raw material alone: what was read from that before is never believed by a replay.
 *
 * @param run the run
 */
record Recording(RunRecord run) {

    private static final String REAL = "encrypted-traffic-between-nodes";

    /** Reads the main run that was recorded for the self-test, on the local cluster. */
    static Recording real() {
        return read(REAL);
    }

    /** Reads the run alongside a DaemonSet that was recorded for it, in the same way. */
    static Recording ofCosts() {
        return read("cost-agent");
    }

    /** Reads the run that looked at the nodes around requests to the API server, recorded in the same way. */
    static Recording ofApiCosts() {
        return read("cost-api");
    }

    /** Reads all runs that were recorded for the self-test, by their scenario. */
    static Map<String, Recording> all() {
        return Stream.of(REAL, "requests-of-the-api", "requests-at-a-rate", "http-requests", "between-zones", "hairpin")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Recording::read));
    }

    /** Leaves out what only people read. */
    private static Recording read(String scenario) {
        try (InputStream json = Recording.class.getResourceAsStream(scenario + ".json")) {
            return new Recording(RunRecordJson.read(
                            new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8)))
                    .without("client pod")
                    .without("server pod");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a piece of the raw material of every repetition. */
    Recording with(String name, UnaryOperator<String> change) {
        return ofEach(repetition -> changed(repetition, name, change));
    }

    /** Changes a piece of the raw material of every repetition of the candidate. */
    Recording withCandidate(String name, UnaryOperator<String> change) {
        return ofEach(repetition -> repetition.isControl() ? repetition : changed(repetition, name, change));
    }

    /** Changes a piece of the raw material of every repetition of the control. */
    Recording withControl(String name, UnaryOperator<String> change) {
        return ofEach(repetition -> repetition.isControl() ? changed(repetition, name, change) : repetition);
    }

    /** Gives each repetition a control that measured just the same. */
    Recording besideItself() {
        List<RepetitionRecord> pairs = new ArrayList<>();
        for (RepetitionRecord each : run.repetitions()) {
            pairs.add(each);
            pairs.add(new RepetitionRecord(
                    each.number(),
                    RepetitionRecord.CONTROL,
                    each.warmUp(),
                    each.startedAt(),
                    each.tookSeconds(),
                    each.measurements(),
                    each.samples(),
                    each.evidence(),
                    each.raw()));
        }
        ScenarioPlan<?> control = Sentences.CONTROL.plan();
        return of(pairs).in("control: measured", control.id() + ": " + control.comparableSetting());
    }

    /** Changes a fact of the environment that the record tells. */
    Recording in(String fact, String value) {
        return new Recording(new Retold(run).in(fact, value).run());
    }

    /** Changes a piece of the raw material of every repetition by another piece of the same one. */
    Recording with(String name, String other, BinaryOperator<String> change) {
        return ofEach(repetition -> changed(
                repetition,
                name,
                said -> change.apply(said, raw(repetition, other).text())));
    }

    /** Changes a piece of the raw material of the last repetition only. */
    Recording withLast(String name, UnaryOperator<String> change) {
        RepetitionRecord last = run.repetitions().get(run.repetitions().size() - 1);
        return ofEach(repetition -> repetition.equals(last) ? changed(repetition, name, change) : repetition);
    }

    /** Leaves out a piece of the raw material of every repetition. */
    Recording without(String name) {
        return ofEach(repetition -> repetition.with(repetition.raw().stream()
                .filter(raw -> !raw.name().equals(name))
                .toList()));
    }

    /** Gives the last repetition the raw material of the one before, as far as its name begins so. */
    Recording repeatingTheLastButOne(String namesBeginning) {
        List<RepetitionRecord> all = new ArrayList<>(run.repetitions());
        RepetitionRecord last = all.remove(all.size() - 1);
        RepetitionRecord before = all.get(all.size() - 1);
        List<RawOutput> raw = last.raw().stream()
                .map(each -> each.name().startsWith(namesBeginning) ? raw(before, each.name()) : each)
                .toList();
        all.add(last.with(raw));
        return of(all);
    }

    private Recording ofEach(UnaryOperator<RepetitionRecord> change) {
        return of(run.repetitions().stream().map(change).toList());
    }

    private static RawOutput raw(RepetitionRecord repetition, String name) {
        return repetition.raw().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(repetition.label() + " has no '" + name + "' to change"));
    }

    private static RepetitionRecord changed(RepetitionRecord repetition, String name, UnaryOperator<String> change) {
        RawOutput old = raw(repetition, name);
        RawOutput changed = new RawOutput(name, old.mediaType(), change.apply(old.text()));
        return repetition.with(repetition.raw().stream()
                .map(each -> each.equals(old) ? changed : each)
                .toList());
    }

    private Recording of(List<RepetitionRecord> repetitions) {
        return new Recording(run.with(repetitions));
    }
}
