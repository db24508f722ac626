package io.plimsoll.run;

import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.evidence.Carrier;
import io.plimsoll.evidence.OneMachine;
import io.plimsoll.scenario.Location;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.units.DataRate;
import io.plimsoll.workload.NetworkWorkload;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the traffic between the pods of a scenario has to go through. Within a node that is neither its NIC nor what a provider allows a
 * connection between nodes.
 *
 * @param caps of the cluster
 * @param plan what the sentence says
 */
record Carriers(ClusterProfile.Caps caps, ScenarioPlan<?> plan) {

    /** Returns the one that carries least; empty if of none it is known how much. */
    Optional<Carrier> least() {
        if (!(plan.location() instanceof Location.BetweenPods)) {
            return Optional.empty();
        }
        return Stream.of(nic(), connections(), machine())
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(carrier -> carrier.rate().bitsPerSecond()));
    }

    private Optional<Carrier> nic() {
        return caps.network().filter(rate -> leavesTheNode()).map(rate -> new Carrier("NIC", rate));
    }

    private Optional<Carrier> connections() {
        OptionalInt count =
                plan.workload() instanceof NetworkWorkload network ? network.connections() : OptionalInt.empty();
        return caps.flow()
                .filter(rate -> leavesTheNode() && count.isPresent())
                .map(rate -> new Carrier(
                        count.getAsInt() == 1 ? "connection" : count.getAsInt() + " connections",
                        new DataRate(rate.bitsPerSecond() * count.getAsInt())));
    }

    private Optional<Carrier> machine() {
        return caps.machine().isPresent()
                ? Optional.of(
                        new Carrier("machine", new OneMachine(caps.machine().getAsInt()).carries(plan)))
                : Optional.empty();
    }

    private boolean leavesTheNode() {
        return plan.location().nodes() > 1;
    }
}
