package io.plimsoll.bench;

import io.plimsoll.record.RunRecord;
import io.plimsoll.record.RunRecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder into which one launch writes the record of its runs.
 *
 * @param folder new, and empty until the launch
 */
record Records(Path folder) {

    static Records inNewFolder() throws IOException {
        return new Records(Files.createTempDirectory(Path.of("").toAbsolutePath(), "records-"));
    }

    String property() {
        return "-Dplimsoll.records=" + folder;
    }

    /** Reads the only record, and makes sure that the run got as far as to measure everything. */
    RunRecord only() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("expected the record of one run, but found " + found);
            }
            return measured(RunRecordJson.read(Files.readString(found.get(0))));
        }
    }

    /** Returns the run if it measured, and refuses it in its own words if not. */
    static RunRecord measured(RunRecord run) {
        if (run.failure().isPresent() || run.repetitions().isEmpty()) {
            throw new IllegalStateException(run.scenario() + " could not be measured: " + run.verdict() + ", "
                    + run.failure().orElse(""));
        }
        return run;
    }
}
