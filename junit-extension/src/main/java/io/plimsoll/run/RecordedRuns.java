package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recorded runs of a file or a folder, which are judged again or carried on.
 *
 * @param from the file or folder
 * @param property that names it, for messages
 * @param runs those in it, none of them itself a replay
 */
record RecordedRuns(Path from, String property, List<RecordedRun> runs) {

    /** Names those that are judged again. */
    static final String REPLAY = "plimsoll.replay";

    /** Names those that are carried on. */
    static final String RESUME = "plimsoll.resume";

    /**
     * Reads a record, or all in a folder and the folders in it.
     *
     * @param property that names it, for messages
     * @throws ConfigException if there is none, or if something there is no record
     */
    static RecordedRuns at(Path from, String property) {
        List<RecordedRun> measured = files(from).stream()
                .map(file -> RecordedRun.read(file, property))
                .filter(run -> run.record().replay().isEmpty())
                .toList();
        if (measured.isEmpty()) {
            throw new ConfigException(from + " has no record of a run that was measured; -D" + property
                    + " takes the record" + " of a run, target/plimsoll/RUN/SCENARIO.json, or a folder of such");
        }
        return new RecordedRuns(from, property, measured);
    }

    /**
     * Returns the one run of a scenario.
     *
     * @param cluster the profile that is asked for, if one is
     * @throws ConfigException if there is none, or more than one
     */
    RecordedRun of(String scenario, Optional<String> cluster) {
        List<RecordedRun> found = runs.stream()
                .filter(run -> run.record().scenario().equals(scenario))
                .filter(run ->
                        cluster.isEmpty() || cluster.get().equals(run.record().cluster()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String wanted =
                "'" + scenario + "'" + cluster.map(name -> " on " + name).orElse("");
        throw new ConfigException(
                found.isEmpty()
                        ? from + " has no record of " + wanted + "; it has " + listed(runs)
                                + ". Select the gates of those with -Dit.test, such as -Dit.test=CLASS#METHOD"
                        : from + " has " + found.size() + " records of " + wanted + "; name one of them with -D"
                                + property + ": " + listed(found));
    }

    private static String listed(List<RecordedRun> some) {
        return some.stream().map(RecordedRun::describe).collect(Collectors.joining("; "));
    }

    private static List<Path> files(Path from) {
        if (!Files.isDirectory(from)) {
            return List.of(from);
        }
        try (Stream<Path> all = Files.walk(from)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new ConfigException(from + " cannot be read: " + unreadable, unreadable);
        }
    }
}
