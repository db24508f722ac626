package io.plimsoll.history;

import java.util.List;
import java.util.Optional;

/** When a trend is worth somebody's attention: its level changed for the worse, noticeably and not long ago. */
final class Alert {

    private static final double LEAST_SHARE = 0.03;
    private static final int RECENT = 10;

    private Alert() {}

    /** Returns the latest change that is worth it, if any is. */
    static Optional<LevelChange> of(Trend trend, List<LevelChange> changes) {
        return changes.stream()
                .filter(change -> trend.direction().isWorse(change.share()))
                .filter(change -> Math.abs(change.share()) >= LEAST_SHARE)
                .filter(change -> change.at() >= trend.sessions().size() - RECENT)
                .reduce((earlier, later) -> later);
    }
}
