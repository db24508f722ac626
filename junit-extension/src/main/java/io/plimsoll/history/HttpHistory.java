package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A store on a server that answers {@code GET} and conditional {@code PUT}: an object for each run, an index for each
 * series, and one of all series. A run is made before it is listed, and an index is only replaced as it was read, so a
 * build that fails or is overtaken in the middle loses nothing of another one.
 */
final class HttpHistory implements RunHistory {

    private static final String INDEX = "index.json";
    private static final int ATTEMPTS = 10;

    private final HistoryAddress address;
    private final HttpTimes times;
    private final Redaction redaction;
    private final HttpObjects objects;

    HttpHistory(HistoryAddress address, HttpTimes times) {
        this.address = address;
        this.times = times;
        this.redaction = Redaction.standard().hiding(address.token().stream().toList());
        this.objects = new HttpObjects(address, times, redaction);
    }

    @Override
    public void append(RunRecord run) {
        Entry entry = Entry.of(run, redaction);
        String series = entry.series().path();
        Deadline deadline = Deadline.in(times.append());
        make(entry, deadline);
        list(series + "/" + INDEX, entry.name(), deadline);
        list(INDEX, series, deadline);
    }

    @Override
    public Found<Series> series() {
        List<Series> series = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (String path : index(INDEX, Deadline.in(times.read())).entries()) {
            try {
                series.add(Series.at(path));
            } catch (IllegalArgumentException e) {
                skipped.add(redaction.line(objects.at(INDEX) + ": " + e.getMessage()));
            }
        }
        return new Found<>(series, skipped);
    }

    @Override
    public Found<RunRecord> read(Series series, int most) {
        Deadline deadline = Deadline.in(times.read());
        String index = series.path() + "/" + INDEX;
        List<RunRecord> runs = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String name : index(index, deadline).entries()) {
            if (Entry.isName(name)) {
                names.add(name);
            } else {
                skipped.add(redaction.line(objects.at(index) + ": '" + name + "' is not the name of a run"));
            }
        }
        for (String name : names.subList(Math.max(0, names.size() - most), names.size())) {
            String path = series.path() + "/" + name;
            try {
                Optional<HttpObjects.Stored> stored = objects.get(path, deadline);
                stored.ifPresentOrElse(
                        found -> runs.add(Entry.read(series, name, found.text())),
                        () -> skipped.add(objects.at(path) + ": it is in the index, but not there"));
            } catch (IllegalArgumentException e) {
                skipped.add(redaction.line(objects.at(path) + ": " + e.getMessage()));
            } catch (HistoryException e) {
                skipped.add(String.valueOf(e.getMessage()));
            }
        }
        return new Found<>(runs, skipped);
    }

    @Override
    public String where() {
        return redaction.line(address.root().toString());
    }

    /** Its name belongs to this run alone: if it is there, an earlier attempt has made it. */
    private void make(Entry entry, Deadline deadline) {
        String path = entry.series().path() + "/" + entry.name();
        if (objects.make(path, entry.json(), deadline)) {
            return;
        }
        boolean isSame =
                objects.get(path, deadline).map(HttpObjects.Stored::text).equals(Optional.of(entry.json()));
        if (!isSame) {
            throw new HistoryException(objects.at(path) + " holds another record under this run's name, and a history"
                    + " is never written over; look at it and move it away");
        }
    }

    private void list(String path, String name, Deadline deadline) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<HttpObjects.Stored> stored = objects.get(path, deadline);
            Index index = stored.map(found -> parsed(path, found)).orElse(Index.empty());
            if (index.has(name)) {
                return;
            }
            String listed = index.with(name).write();
            boolean isWritten = stored.isEmpty()
                    ? objects.make(path, listed, deadline)
                    : objects.replace(path, listed, etag(path, stored.get()), deadline);
            if (isWritten) {
                return;
            }
        }
        throw new HistoryException(objects.at(path) + " was changed by others " + ATTEMPTS
                + " times while this run was to be listed in it; run again, or look at who writes there");
    }

    private Index index(String path, Deadline deadline) {
        return objects.get(path, deadline).map(found -> parsed(path, found)).orElse(Index.empty());
    }

    private Index parsed(String path, HttpObjects.Stored stored) {
        try {
            return Index.read(stored.text());
        } catch (IllegalArgumentException e) {
            throw new HistoryException(
                    redaction.line(objects.at(path) + " cannot be used and is left as it is: " + e.getMessage()), e);
        }
    }

    private String etag(String path, HttpObjects.Stored stored) {
        return stored.etag()
                .orElseThrow(() -> new HistoryException("the server gave no strong ETag for " + objects.at(path)
                        + ", so that two builds could write over each other; use one that does, or a folder"));
    }
}
