package io.plimsoll.run;

import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.Needs;
import io.plimsoll.cluster.Preflight;
import io.plimsoll.cluster.PreflightReport;
import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.Driver;
import io.plimsoll.driver.Drivers;
import io.plimsoll.kube.Node;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Consumer;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.NetworkPath;
import io.plimsoll.scenario.Placement;
import io.plimsoll.scenario.ResourceUse;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the arms of a run: looks over the cluster of each, chooses its nodes, and notes what is known of them.
 *
 * @param session on the cluster, and on the one to compare with
 * @param listeners told about each look
 * @param found where it is noted
 * @param resumption the earlier run that is carried on, if one is
 */
record Arms(ClusterSession session, Listeners listeners, RunFindings found, Optional<Resumption> resumption) {

    <W extends Workload> Arm<W> candidate(ScenarioPlan<W> plan) {
        return arm(RepetitionRecord.CANDIDATE, plan, session);
    }

    Arm<?> control(Control control, ScenarioPlan<?> comparedWith) {
        found.note(Map.of(ControlReferences.MEASURED, ControlReferences.measured(control)));
        session.control()
                .filter(other -> control instanceof Control.OfCluster)
                .ifPresent(other -> found.note(
                        Map.of(RepetitionRecord.fact(RepetitionRecord.CONTROL, "cluster"), other.cluster())));
        return control instanceof Control.OfScenario scenario
                ? arm(RepetitionRecord.CONTROL, scenario.measuredLike(comparedWith), session)
                : arm(RepetitionRecord.CONTROL, comparedWith, session.control().orElseThrow());
    }

    private <W extends Workload> Arm<W> arm(String name, ScenarioPlan<W> of, ClusterSession where) {
        ClusterConnection connection = where.connection();
        Driver<W> driver = Drivers.of(of.workload());
        PreflightReport report = listeners.during(
                "preflight",
                RepetitionRecord.fact(name, where.cluster()),
                () -> Preflight.inspect(where.api(), connection, needs(of, driver)));
        Node server = report.nodes().get(0);
        Node client = report.nodes().get(of.location().nodes() - 1);
        note(name, PlaceDescription.of(report, connection.profile(), of.location(), client, server));
        Continuity continuity = resumption
                .map(earlier -> earlier.continuity(name))
                .orElseGet(() -> Continuity.of(Verification.of(of, driver)));
        Place place = new Place(where.api(), where.workspace(), connection.profile(), report.nodes(), client, server);
        return new Arm<>(name, of, driver, continuity, connection, place);
    }

    private void note(String arm, Map<String, String> place) {
        Map<String, String> facts = new LinkedHashMap<>();
        place.forEach((fact, value) -> facts.put(RepetitionRecord.fact(arm, fact), value));
        found.note(facts);
        Map<String, String> asRecorded = new LinkedHashMap<>();
        place.forEach((fact, value) -> asRecorded.put(fact, listeners.asItMayLeave(value)));
        resumption.ifPresent(earlier -> earlier.requireSamePlace(arm, asRecorded));
    }

    private static <W extends Workload> Needs needs(ScenarioPlan<W> of, Driver<W> driver) {
        return new Needs(
                of.location().nodes(),
                of.alongside().isPresent() && of.location() instanceof Location.OutsideTheCluster,
                of.location() instanceof Location.BetweenPods pods && pods.placement() == Placement.BETWEEN_ZONES,
                of.location() instanceof Location.BetweenPods pods && pods.path() == NetworkPath.HOST_NETWORK,
                of.encryption().isPresent() ? NodeProbes.CAPABILITIES : Set.of(),
                of.location() instanceof Location.OnVolume,
                of.alongside()
                        .map(ResourceUse::consumer)
                        .filter(Consumer.DaemonSet.class::isInstance)
                        .map(Consumer.DaemonSet.class::cast)
                        .map(Consumer.DaemonSet::namespace),
                driver instanceof ApiDriver<W> api ? api.rights(of.workload()) : List.of());
    }
}
