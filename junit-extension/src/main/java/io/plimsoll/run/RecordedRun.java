package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run that was measured at some time, with all that it left.
 *
 * @param file where it was read
 * @param record the run
 */
record RecordedRun(Path file, RunRecord record) {

    /**
     * Reads it.
     *
     * @param property that names the file, for messages
     */
    static RecordedRun read(Path file, String property) {
        try {
            return new RecordedRun(file, RunRecordJson.read(Files.readString(file)));
        } catch (MalformedInputException noText) {
            throw new ConfigException(file + " cannot be read as a record: this is no text", noText);
        } catch (IOException unreadable) {
            throw new ConfigException(file + " cannot be read: " + unreadable, unreadable);
        } catch (IllegalArgumentException noRecord) {
            throw new ConfigException(
                    file + " cannot be read as a record: " + noRecord.getMessage() + "; -D" + property
                            + " takes the record of a run, target/plimsoll/RUN/SCENARIO.json",
                    noRecord);
        }
    }

    /** Names it, such as {@code encrypted-traffic-between-nodes on local, in run.json}. */
    String describe() {
        return record.scenario() + " on " + record.cluster() + ", in " + file;
    }
}
