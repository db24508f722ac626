package io.plimsoll.run;

import io.plimsoll.scenario.Scenario;

/** The cluster under test, as a test sees it. */
public interface TargetCluster {

    /**
     * Runs a scenario until each of its objectives is decided, and takes away everything that it made.
     *
     * @return what was measured and what it shows; a run that is INVALID, INFRA or CONFIG returns as well, and says so in
     *     its record
     */
    ScenarioRun run(Scenario scenario);
}
