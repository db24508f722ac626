package io.plimsoll.evidence;

import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.units.DataRate;
import io.plimsoll.workload.NetworkWorkload;
import java.util.OptionalInt;

/**
 * The machine that all nodes of a cluster share: no NIC bounds what they send each other, but every byte costs its
 * processors the work of both ends.
 *
 * <p>The rates for each processor are more than five times what is measured on two: 8 Gbit/s where everything is encrypted
 * and decrypted (about 1 is measured), 50 Gbit/s between nodes (about 5), and 100 Gbit/s within one (about 20). A
 * connection that is not encrypted keeps four processors busy at most, two at each end; what is encrypted goes through
 * one tunnel, whose two ends handle packets one after the other, and so not more than 100 Gbit/s.
 *
 * @param processors how many it has, 1 or more
 */
public record OneMachine(int processors) {

    private static final double GIGABIT = 1e9;
    private static final int BUSY_BY_A_CONNECTION = 4;

    /** Returns what it can carry at most in one direction of a scenario. */
    public DataRate carries(ScenarioPlan<?> plan) {
        if (plan.location().nodes() > 1 && isEncrypted(plan)) {
            return new DataRate(GIGABIT * Math.min(8.0 * processors, 100));
        }
        OptionalInt connections =
                plan.workload() instanceof NetworkWorkload network ? network.connections() : OptionalInt.empty();
        int busy = connections.isPresent()
                ? Math.min(processors, BUSY_BY_A_CONNECTION * connections.getAsInt())
                : processors;
        return new DataRate(GIGABIT * busy * (plan.location().nodes() > 1 ? 50 : 100));
    }

    private static boolean isEncrypted(ScenarioPlan<?> plan) {
        return plan.encryption().filter(Encryption::hidesPayload).isPresent();
    }
}
