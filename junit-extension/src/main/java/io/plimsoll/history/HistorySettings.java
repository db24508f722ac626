package io.plimsoll.history;

import io.plimsoll.record.ConfigException;
import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the history is, as the build says it: {@code plimsoll.history} is a folder, an http address, or {@code none};
 * the environment variable {@code PLIMSOLL_HISTORY_TOKEN} is what the server asks for.
 */
public final class HistorySettings {

    private static final String PROPERTY = "plimsoll.history";
    private static final String TOKEN = "PLIMSOLL_HISTORY_TOKEN";
    private static final String NONE = "none";
    private static final String REPLAY = "plimsoll.replay";
    private static final Path OUR_OWN = Path.of(".plimsoll");

    private HistorySettings() {}

    /**
     * Returns the store, empty if there is to be none: also where recorded runs are judged again, as nothing is measured.
     *
     * @throws ConfigException if what the build says cannot be one
     */
    public static Optional<RunHistory> history(Properties properties, Map<String, String> environment) {
        String said = properties.getProperty(PROPERTY, "").strip();
        if (said.equals(NONE) || properties.getProperty(REPLAY) != null) {
            return Optional.empty();
        }
        Optional<String> token = Optional.ofNullable(environment.get(TOKEN));
        if (said.contains("://")) {
            return Optional.of(new HttpHistory(HistoryAddress.of(said, token), HttpTimes.standard()));
        }
        return Optional.of(said.isEmpty() ? inOurOwnFolder() : new FolderHistory(folder(said)));
    }

    /** The default lies in the checkout, where {@code mvn clean} does not reach; it tells git to look away. */
    private static RunHistory inOurOwnFolder() {
        Path ignore = OUR_OWN.resolve(".gitignore");
        try {
            if (Files.notExists(ignore)) {
                Files.createDirectories(OUR_OWN);
                Files.writeString(ignore, "*\n");
            }
        } catch (IOException e) {
            // Then the folder cannot be written either, and the store says so of each run.
            return new FolderHistory(OUR_OWN.resolve("history"));
        }
        return new FolderHistory(OUR_OWN.resolve("history"));
    }

    private static Path folder(String said) {
        try {
            return Path.of(said);
        } catch (InvalidPathException e) {
            throw new ConfigException(PROPERTY + "=" + Redaction.standard().line(said) + " cannot be a folder", e);
        }
    }
}
