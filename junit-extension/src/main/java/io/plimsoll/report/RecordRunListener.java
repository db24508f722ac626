package io.plimsoll.report;

import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.RunListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Optional;

/** Writes the record of each run to {@code <folder>/<runId>/<scenario>.json}, and never over another one. */
public final class RecordRunListener implements RunListener {

    private final Path folder;
    private final RunRecordJson json;
    private final IdentityHashMap<RunRecord, Path> files = new IdentityHashMap<>();

    /** Makes it. */
    public RecordRunListener(Path folder, Redaction redaction) {
        this.folder = folder;
        this.json = RunRecordJson.redactedBy(redaction);
    }

    /** Returns where all records are. */
    public Path folder() {
        return folder;
    }

    /** Returns the file of a run that this has heard the end of. */
    public Optional<Path> fileOf(RunRecord record) {
        return Optional.ofNullable(files.get(record));
    }

    @Override
    public void runEnded(RunRecord record) {
        Path ofRun = folder.resolve(record.runId());
        Path file = ofRun.resolve(record.scenario() + ".json");
        for (int again = 2; Files.exists(file); again++) {
            file = ofRun.resolve(record.scenario() + "-" + again + ".json");
        }
        try {
            json.write(record, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the record of " + record.scenario() + " could not be written", e);
        }
        files.put(record, file);
    }
}
