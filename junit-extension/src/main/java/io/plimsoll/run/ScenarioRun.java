package io.plimsoll.run;

import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.ScenarioPlan;

/**
 * A scenario that was run.
 *
 * @param plan what the sentence says
 * @param record what happened
 */
public record ScenarioRun(ScenarioPlan<?> plan, RunRecord record) {}
