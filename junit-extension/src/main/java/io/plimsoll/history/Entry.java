package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.units.Dimension;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A run as stores keep it: one object that is written once.
 *
 * @param series where it belongs
 * @param name of the object: when the run began and its session, so that names sort by time and the same run always has
 *     the same name
 * @param json the record without raw output
 */
record Entry(Series series, String name, String json) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{9}Z-[A-Za-z0-9][A-Za-z0-9-]{0,99}\\.json");

    Entry {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a run in a history");
        }
    }

    static Entry of(RunRecord run, Redaction redaction) {
        return new Entry(
                new Series(run.scenario(), run.cluster()),
                TIME.format(run.startedAt()) + "-" + run.runId() + ".json",
                RunRecordJson.redactedBy(redaction).write(withoutRawOutput(run)));
    }

    /** Tells whether it is a name as this class makes them: nothing else is a run, and nothing else is asked for. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads a run.
     *
     * @throws IllegalArgumentException if it is not one of this series, under this name
     */
    static RunRecord read(Series series, String name, String json) {
        RunRecord run = RunRecordJson.read(json);
        run.objectives().forEach(objective -> Dimension.ofBaseUnit(objective.unit()));
        String belongs = new Series(run.scenario(), run.cluster()).path() + "/" + TIME.format(run.startedAt()) + "-"
                + run.runId() + ".json";
        if (!belongs.equals(series.path() + "/" + name)) {
            throw new IllegalArgumentException("it holds the run that belongs at " + belongs);
        }
        return run;
    }

    private static RunRecord withoutRawOutput(RunRecord run) {
        return run.with(
                run.repetitions().stream().map(each -> each.with(List.of())).toList());
    }
}
