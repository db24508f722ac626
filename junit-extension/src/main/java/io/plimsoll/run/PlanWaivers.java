package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.waiver.Waivers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What may be missed of one scenario on one cluster, today.
 *
 * @param waivers those of the project
 * @param plan the scenario
 * @param cluster the cluster profile's name
 */
record PlanWaivers(Waivers waivers, ScenarioPlan<?> plan, String cluster) {

    /**
     * Requires that every entry can be applied to the scenario.
     *
     * @throws ConfigException if one waives what the scenario does not expect, or has expired, with its place
     */
    void requireApplicable() {
        waivers.requireExpected(plan, cluster);
        waivers.requireNotExpired(plan.id(), cluster, today());
    }

    /** Returns what became of the objectives, each with the waiver that it has. */
    List<ObjectiveRecord> on(List<ObjectiveRecord> judged) {
        return waivers.on(plan, cluster, judged, today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
