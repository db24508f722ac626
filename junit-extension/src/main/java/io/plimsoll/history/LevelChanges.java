package io.plimsoll.history;

import java.util.List;
import java.util.Optional;

final class LevelChanges {

    private LevelChanges() {}

    static List<LevelChange> of(Trend trend) {
        return List.of();
    }

    static Optional<String> obstacle(Trend trend) {
        return Optional.empty();
    }
}
