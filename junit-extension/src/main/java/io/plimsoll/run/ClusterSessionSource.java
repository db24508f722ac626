package io.plimsoll.run;

import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.record.ConfigException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sessions on the cluster that {@code -Dcluster} names, or on the local one where it names none; where
 * {@code -Dplimsoll.replay} names recorded runs, these are judged again instead.
 */
public final class ClusterSessionSource implements SessionSource {

    private static final String CLUSTER = "cluster";
    private static final String REPLAY = "plimsoll.replay";
    private static final String RECORD = "plimsoll.baseline.record";

    /** Makes the source; it reads the properties when it is asked for a session. */
    public ClusterSessionSource() {}

    @Override
    public TargetClusterSession open(List<RunListener> listeners) {
        String replay = System.getProperty(REPLAY);
        if (replay != null && replay.isBlank()) {
            throw new ConfigException("-D" + REPLAY + " names nothing; it takes the record of a run,"
                    + " target/plimsoll/RUN/SCENARIO.json, or a folder of such");
        }
        if (replay != null && System.getProperty(RECORD) != null) {
            throw new ConfigException("-D" + RECORD + " records what is measured, but with -D" + REPLAY
                    + " nothing is measured; leave one of them out");
        }
        return replay == null
                ? new ClusterSession(System.getProperty(CLUSTER, OpenCluster.LOCAL), listeners)
                : new ReplaySource(Path.of(replay), Optional.ofNullable(System.getProperty(CLUSTER))).open(listeners);
    }
}
