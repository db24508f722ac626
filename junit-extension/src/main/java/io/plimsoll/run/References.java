package io.plimsoll.run;

import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.slo.ResolvedReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the references of objectives are looked up. */
interface References {

    /** Knows none. */
    References NONE = objective -> Optional.empty();

    /**
     * Looks up what an objective is compared with.
     *
     * @return empty if it is not there
     */
    Optional<ResolvedReference> of(RegressionObjective<?, ?> objective);

    /**
     * Requires that an objective can be compared, as far as is known yet.
     *
     * @throws io.plimsoll.record.ConfigException if it cannot; the message says why, and what to do
     */
    default void require(RegressionObjective<?, ?> objective) {}

    /** Says in sentences what keeps a verdict on an objective from being as sure as it says. */
    default List<String> caveats(RegressionObjective<?, ?> objective) {
        return List.of();
    }

    /** Says what the objectives of a scenario are compared with, for the environment of its record. */
    default Map<String, String> describe() {
        return Map.of();
    }
}
