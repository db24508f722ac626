package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a file for each run, {@code SCENARIO/CLUSTER/TIME-RUN.json}. There is no index that two builds could
 * damage, and two folders are united by copying one into the other.
 */
final class FolderHistory implements RunHistory {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Redaction redaction = Redaction.standard();

    FolderHistory(Path folder) {
        this.folder = folder;
    }

    @Override
    public void append(RunRecord run) {
        Entry entry = Entry.of(run, redaction);
        Path ofSeries = folder.resolve(entry.series().path());
        Path file = ofSeries.resolve(entry.name());
        try {
            Files.createDirectories(ofSeries);
            if (Files.exists(file)) {
                requireSame(file, entry);
            } else {
                write(entry, file);
            }
        } catch (IOException e) {
            throw new HistoryException("the history in " + folder + " cannot be written: " + said(e), e);
        }
    }

    @Override
    public Found<Series> series() {
        List<Series> series = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Path ofScenario : content(folder)) {
            if (ofScenario.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (!Files.isDirectory(ofScenario)) {
                skipped.add(ofScenario + ": it is no folder of a scenario");
                continue;
            }
            for (Path ofCluster : content(ofScenario)) {
                try {
                    series.add(Series.at(ofScenario.getFileName() + "/" + ofCluster.getFileName()));
                } catch (IllegalArgumentException e) {
                    skipped.add(ofCluster + ": " + e.getMessage());
                }
            }
        }
        return new Found<>(series, skipped);
    }

    @Override
    public Found<RunRecord> read(Series series, int most) {
        List<RunRecord> runs = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Map<Boolean, List<Path>> files = content(folder.resolve(series.path())).stream()
                .collect(Collectors.partitioningBy(
                        file -> Entry.isName(file.getFileName().toString())));
        files.getOrDefault(false, List.of())
                .forEach(file -> skipped.add(redaction.line(file + ": it is not the file of a run"
                        + (file.toString().endsWith(UNFINISHED)
                                ? ", or not yet: a build was ended while it wrote"
                                : ""))));
        List<Path> ofRuns = files.getOrDefault(true, List.of());
        for (Path file : ofRuns.subList(Math.max(0, ofRuns.size() - most), ofRuns.size())) {
            try {
                runs.add(Entry.read(series, file.getFileName().toString(), Files.readString(file)));
            } catch (IllegalArgumentException e) {
                skipped.add(redaction.line(file + ": " + e.getMessage()));
            } catch (IOException e) {
                skipped.add(redaction.line(file + ": it cannot be read: " + said(e)));
            }
        }
        return new Found<>(runs, skipped);
    }

    @Override
    public String where() {
        return folder.toString();
    }

    /** The whole file appears under its name at once: nobody ever reads half of it. */
    private static void write(Entry entry, Path file) throws IOException {
        Path unfinished = file.resolveSibling(entry.name() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            Files.writeString(unfinished, entry.json(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void requireSame(Path file, Entry entry) throws IOException {
        if (!Files.readString(file).equals(entry.json())) {
            throw new HistoryException(file + " holds another record under this run's name, and a history is never"
                    + " written over; look at the file and move it away");
        }
    }

    private List<Path> content(Path of) {
        if (!Files.exists(of)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(of)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new HistoryException("the history in " + folder + " cannot be read: " + said(e), e);
        }
    }

    private static String said(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
