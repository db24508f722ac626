package io.plimsoll.run;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.record.ConfigException;
import io.plimsoll.waiver.Waivers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sessions on the cluster that {@code -Dcluster} names, or on the local one where it names none; {@code -Dcontrol} names
 * another one to compare with in the same run. Where {@code -Dplimsoll.replay} names recorded runs, these are judged
 * again instead.
 */
public final class ClusterSessionSource implements SessionSource {

    private static final String CLUSTER = "cluster";
    private static final String CONTROL = "control";
    private static final String REPLAY = "plimsoll.replay";
    private static final String RECORD = "plimsoll.baseline.record";

    /** Makes the source; it reads the properties when it is asked for a session. */
    public ClusterSessionSource() {}

    @Override
    public TargetClusterSession open(List<RunListener> listeners) {
        // What cannot be recorded, or read, is refused before anything is measured for it.
        BaselineRecording.askedFor();
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
                ? measuring(System.getProperty(CLUSTER, OpenCluster.LOCAL), System.getProperty(CONTROL), listeners)
                : new ReplaySource(
                                Path.of(replay),
                                Optional.ofNullable(System.getProperty(CLUSTER)),
                                Waivers.ofThisProject())
                        .open(listeners);
    }

    private static ClusterSession measuring(String cluster, @Nullable String control, List<RunListener> listeners) {
        if (control == null) {
            return new ClusterSession(cluster, listeners, Waivers.ofThisProject());
        }
        if (control.equals(cluster)) {
            throw new ConfigException("-D" + CONTROL + "=" + control + " is the cluster under test itself; name another"
                    + " one to compare with, or compare scenarios with .comparedTo(control(OTHER_SCENARIO))");
        }
        return new ClusterSession(cluster, control, listeners, Waivers.ofThisProject());
    }
}
