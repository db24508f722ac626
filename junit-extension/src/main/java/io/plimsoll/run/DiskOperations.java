package io.plimsoll.run;

import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.units.OperationRate;
import io.plimsoll.workload.Fio;
import io.plimsoll.workload.FioReads;
import io.plimsoll.workload.FioReadsAndWrites;
import io.plimsoll.workload.FioWrites;
import io.plimsoll.workload.Workload;
import java.util.Optional;

/**
 * How many reads or writes a volume can do. Of what follows each other the kernel makes fewer and larger requests, so that
 * a tool may be granted more than the volume does; of random access it makes none fewer.
 *
 * @param caps of the cluster
 * @param plan what the sentence says
 */
record DiskOperations(ClusterProfile.Caps caps, ScenarioPlan<?> plan) {

    /** Returns how many at most; empty if that is not known. */
    Optional<OperationRate> most() {
        return caps.diskOperations().filter(rate -> isRandom(plan.workload()));
    }

    private static boolean isRandom(Workload workload) {
        return workload instanceof FioReadsAndWrites
                || (workload instanceof FioReads reads && reads.pattern() == Fio.Pattern.RANDOM)
                || (workload instanceof FioWrites writes && writes.pattern() == Fio.Pattern.RANDOM);
    }
}
