package io.plimsoll.assertions;

import io.plimsoll.run.ScenarioRun;

/** The entry to the assertions, for static import. */
public final class PlimsollAssertions {

    private PlimsollAssertions() {}

    /** Begins an assertion about a run: {@code assertThat(cluster.run(SCENARIO)).meetsItsObjectives()}. */
    public static RunAssert assertThat(ScenarioRun run) {
        return new RunAssert(run);
    }
}
