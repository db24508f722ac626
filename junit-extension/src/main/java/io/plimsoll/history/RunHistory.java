package io.plimsoll.history;

import io.plimsoll.record.RunRecord;

/**
 * A store of what runs measured. Records are added and never changed, so several builds may use one at once.
 *
 * <p>A record is kept without the raw output of its tools, which is most of it; everything that a judgement needs stays.
 */
public interface RunHistory {

    /**
     * Adds a run. To add it again changes nothing.
     *
     * @throws HistoryException if it cannot be stored
     */
    void append(RunRecord run);

    /**
     * Returns what has records.
     *
     * @throws HistoryException if the store cannot be read
     */
    Found<Series> series();

    /**
     * Returns the latest runs of a series.
     *
     * @param most how many at most
     * @throws HistoryException if the store cannot be read
     */
    Found<RunRecord> read(Series series, int most);

    /** Names the store for people, without a secret. */
    String where();
}
