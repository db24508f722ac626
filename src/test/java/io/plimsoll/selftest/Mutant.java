package io.plimsoll.selftest;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;

import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.ReplaySource;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.TargetClusterSession;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opentest4j.TestAbortedException;

/**
 * A recorded run with one thing wrong, and the check that must see it.
 *
 * @param name what is wrong
 * @param verdict what must become of it
 * @param diesBy words of the check that must see it, in the text that a red test shows
 * @param sentence what it is judged by
 * @param recording what is wrong in the raw material
 * @param file what is wrong in the file of the record
 * @param run what is wrong in what the conductor hands to the test
 * @param waivers what the project's file of waivers says
 */
record Mutant(
        String name,
        Verdict verdict,
        String diesBy,
        Scenario sentence,
        UnaryOperator<Recording> recording,
        UnaryOperator<String> file,
        UnaryOperator<ScenarioRun> run,
        String waivers) {

    /** Where the text of a red test ends to say why, and begins to say where and when. */
    private static final String CONTEXT = "\n  workload ";

    private static final String NO_WAIVERS = "waivers: []";

    private static final RunRecordJson JSON = RunRecordJson.redactedBy(Redaction.standard());

    /** Makes one whose raw material is wrong. */
    static Mutant inRawMaterial(String name, Verdict verdict, String diesBy, UnaryOperator<Recording> change) {
        return new Mutant(
                name,
                verdict,
                diesBy,
                Sentences.LIKE_THE_GATE,
                change,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                NO_WAIVERS);
    }

    /** Makes one whose file is wrong. */
    static Mutant inFile(String name, String diesBy, UnaryOperator<String> change) {
        return new Mutant(
                name,
                Verdict.CONFIG,
                diesBy,
                Sentences.LIKE_THE_GATE,
                UnaryOperator.identity(),
                change,
                UnaryOperator.identity(),
                NO_WAIVERS);
    }

    /** Makes one whose conductor leaves something out. */
    static Mutant inConductor(String name, String diesBy, UnaryOperator<ScenarioRun> change) {
        return new Mutant(
                name,
                Verdict.INVALID,
                diesBy,
                Sentences.LIKE_THE_GATE,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                change,
                NO_WAIVERS);
    }

    /** Judges it by another sentence, of a recorded run that has its name. */
    Mutant judgedBy(Scenario other) {
        return new Mutant(name, verdict, diesBy, other, recording, file, run, waivers);
    }

    /** Judges it in a project with these waivers. */
    Mutant waivedBy(String others) {
        return new Mutant(name, verdict, diesBy, sentence, recording, file, run, others);
    }

    /**
     * Sends it through the whole gate, from the file of a record to the assertion of a test.
     *
     * @return the text by which the gate turns red or the test is skipped, nothing if it is green
     */
    Optional<String> judge(Recording healthy, Path folder) throws IOException {
        Path record = folder.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".json");
        Files.writeString(record, file.apply(JSON.write(recording.apply(healthy).run())));
        Waivers applied = Waivers.in(Files.writeString(folder.resolve("waivers.yaml"), waivers));
        try (TargetClusterSession session = new ReplaySource(record, Optional.of("local"), applied).open(List.of())) {
            assertThat(run.apply(session.run(sentence))).meetsItsObjectives();
            return Optional.empty();
        } catch (RunException | TestAbortedException | Error red) {
            String verdictFirst = red instanceof RunException failure ? failure.verdict() + ": " : "";
            return Optional.of(verdictFirst + red.getMessage());
        }
    }

    /** Says what is wrong with how it ended; nothing if it died by the check that it should. */
    Optional<String> complaint(Optional<String> red) {
        if (red.isEmpty()) {
            return Optional.of("'" + name + "' passed: nothing has seen it");
        }
        String reasons = red.get().split(CONTEXT, 2)[0];
        return reasons.startsWith(verdict + ": ") && reasons.contains(diesBy)
                ? Optional.empty()
                : Optional.of("'" + name + "' was to be " + verdict + " by '" + diesBy + "', but was:\n" + red.get());
    }

    @Override
    public String toString() {
        return name;
    }
}
