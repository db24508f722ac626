package io.plimsoll.run;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.waiver.Waivers;
import java.util.List;

/** Sessions on the cluster that {@code -Dcluster} names; on the local one where it names none. */
public final class ClusterSessionSource implements SessionSource {

    private static final String PROPERTY = "cluster";

    /** Makes the source; it reads the property when it is asked for a session. */
    public ClusterSessionSource() {}

    @Override
    public TargetClusterSession open(List<RunListener> listeners) {
        // What cannot be recorded, or read, is refused before anything is measured for it.
        BaselineRecording.askedFor();
        return new ClusterSession(System.getProperty(PROPERTY, OpenCluster.LOCAL), listeners, Waivers.ofThisProject());
    }
}
