package io.plimsoll.run;

import io.plimsoll.scenario.Scenario;

/**
 * A session whose scenarios are all run at one pace.
 *
 * @param session who runs them
 * @param pace how long their repetitions take
 */
record PacedSession(TargetClusterSession session, Pace pace) implements TargetClusterSession {

    @Override
    public ScenarioRun run(Scenario scenario) {
        return session.run(pace.of(scenario));
    }

    @Override
    public void close() {
        session.close();
    }
}
