package io.plimsoll.history;

import io.plimsoll.record.RunRecord;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.RunListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds each run to the history, whatever its verdict. A store that cannot be reached changes no verdict; it is told at
 * the end of the build.
 */
public final class HistoryRunListener implements RunListener {

    private final RunHistory history;
    private final List<String> failures = new ArrayList<>();
    private int runs;

    /** Makes it. */
    public HistoryRunListener(RunHistory history) {
        this.history = history;
    }

    @Override
    public void runEnded(RunRecord record) {
        runs++;
        try {
            history.append(record);
        } catch (HistoryException | IllegalArgumentException e) {
            failures.add(Redaction.standard().line(String.valueOf(e.getMessage())));
        }
    }

    /** Says where the runs were stored, and how many were not and why. */
    public String outcome() {
        if (failures.isEmpty()) {
            return history.where();
        }
        return "NOT STORED: " + failures.size() + " of " + runs + " runs are missing in " + history.where() + "; "
                + failures.get(0);
    }
}
