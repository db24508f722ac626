package io.plimsoll.record;

import com.fasterxml.jackson.databind.module.SimpleModule;
import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The JSON of a run, as {@code plimsoll-run-1.schema.json} describes it. The same run always gives the same bytes. What
 * is not exactly such a run is refused: an unknown or missing field, text after the end, a number that is none.
 */
public final class RunRecordJson {

    private static final String WHAT = "record of a run";

    private static final StrictJson<RunRecord> READER = StrictJson.of(RunRecord.class, WHAT, module());

    private final StrictJson<RunRecord> json;
    private final StrictJson<RepetitionRecord> repetitions;

    private RunRecordJson(SimpleModule module) {
        this.json = StrictJson.of(RunRecord.class, WHAT, module);
        this.repetitions = StrictJson.of(RepetitionRecord.class, "record of a repetition", module);
    }

    /** Returns one that passes every text on its way out through the sanitiser. */
    public static RunRecordJson redactedBy(Redaction redaction) {
        return new RunRecordJson(module().addSerializer(new RedactedText(redaction))
                .addKeySerializer(String.class, new RedactedText.Key(redaction)));
    }

    /** Returns a run as it may leave. */
    public RunRecord redacted(RunRecord run) {
        return read(write(run));
    }

    /** Returns a repetition as it may leave. */
    public RepetitionRecord redacted(RepetitionRecord repetition) {
        return repetitions.read(repetitions.write(repetition));
    }

    /**
     * Writes a run.
     *
     * @throws IllegalArgumentException if one of its numbers is NaN or infinite
     */
    public String write(RunRecord run) {
        return json.write(run);
    }

    /** Writes a run to a file that has either the whole of it or is not there. */
    public void write(RunRecord run, Path file) throws IOException {
        json.write(run, file);
    }

    /**
     * Reads a run.
     *
     * @throws IllegalArgumentException if it is not exactly one; the message says where and why
     */
    public static RunRecord read(String json) {
        RunRecord run = READER.read(json);
        if (!run.schema().equals(RunRecord.SCHEMA)) {
            throw new IllegalArgumentException(
                    "this record is of the form '" + run.schema() + "', not '" + RunRecord.SCHEMA + "'");
        }
        return run;
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        module.setMixInAnnotation(ObjectiveRecord.class, BeyondAllNumbers.Values.class);
        module.setMixInAnnotation(PooledQuantile.class, BeyondAllNumbers.Single.class);
        module.setMixInAnnotation(RunRecord.class, SinceLater.Fields.class);
        return module;
    }
}
