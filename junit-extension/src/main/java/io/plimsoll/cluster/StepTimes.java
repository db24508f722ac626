package io.plimsoll.cluster;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** How long build steps took the last time they were really done, kept in a file. It informs; losing it harms nothing. */
final class StepTimes {
    /** A step answered from the engine's cache says nothing about how long it takes. */
    private static final Duration CACHED = Duration.ofMillis(300);

    private final Path file;

    StepTimes(Path cache) {
        this.file = cache.resolve("step-times.properties");
    }

    Map<String, Duration> read() {
        Map<String, Duration> times = new HashMap<>();
        load().forEach((title, millis) -> {
            if (millis.toString().matches("\\d{1,9}")) {
                times.put(title.toString(), Duration.ofMillis(Long.parseLong(millis.toString())));
            }
        });
        return times;
    }

    void record(String title, Duration duration) {
        Properties times = load();
        if (duration.compareTo(CACHED) < 0 && times.containsKey(title)) {
            return;
        }
        times.setProperty(title, Long.toString(duration.toMillis()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                times.store(writer, "Milliseconds that each step took last time");
            }
        } catch (IOException e) {
            throw new LocalClusterException(file + " cannot be written: make its directory writable.", e);
        }
    }

    private Properties load() {
        Properties times = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                times.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                times.clear();
            }
        }
        return times;
    }
}
