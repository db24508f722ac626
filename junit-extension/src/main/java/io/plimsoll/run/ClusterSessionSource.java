package io.plimsoll.run;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.record.ConfigException;
import io.plimsoll.waiver.Waivers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sessions on the cluster that {@code -Dcluster} names, or on the local one where it names none; {@code -Dcontrol} names
 * another one to compare with in the same run, and {@code -Dplimsoll.pace} how long repetitions take. Where {@code
 * -Dplimsoll.resume} names undecided runs, these are carried on; where {@code -Dplimsoll.replay} names recorded ones,
 * these are judged again instead.
 */
public final class ClusterSessionSource implements SessionSource {

    private static final String CLUSTER = "cluster";
    private static final String CONTROL = "control";
    private static final String REPLAY = RecordedRuns.REPLAY;
    private static final String RESUME = RecordedRuns.RESUME;
    private static final String RECORD = BaselineRecording.PROPERTY;

    /** Makes the source; it reads the properties when it is asked for a session. */
    public ClusterSessionSource() {}

    @Override
    public TargetClusterSession open(List<RunListener> listeners) {
        Pace pace = Pace.ofThisBuild();
        return new PacedSession(opened(listeners), pace);
    }

    private static TargetClusterSession opened(List<RunListener> listeners) {
        // What cannot be recorded, or read, is refused before anything is measured for it.
        BaselineRecording.askedFor();
        Optional<Path> replay = records(REPLAY);
        Optional<Path> resume = records(RESUME);
        if (replay.isPresent()) {
            refuseBoth(REPLAY, RECORD, "with the first nothing is measured that could be recorded");
            refuseBoth(REPLAY, RESUME, "the first measures nothing, and the second measures on");
            return new ReplaySource(replay.get(), property(CLUSTER), Waivers.ofThisProject()).open(listeners);
        }
        if (resume.isPresent()) {
            refuseBoth(RESUME, RECORD, "a run of two sessions is no session of a baseline");
        }
        return measuring(
                property(CLUSTER).orElse(OpenCluster.LOCAL),
                property(CONTROL),
                resume.map(from -> RecordedRuns.at(from, RESUME)),
                listeners);
    }

    private static Optional<Path> records(String property) {
        Optional<String> named = property(property);
        if (named.filter(String::isBlank).isPresent()) {
            throw new ConfigException("-D" + property + " names nothing; it takes the record of a run,"
                    + " target/plimsoll/RUN/SCENARIO.json, or a folder of such");
        }
        return named.map(Path::of);
    }

    private static void refuseBoth(String one, String other, String why) {
        if (property(other).isPresent()) {
            throw new ConfigException(
                    "-D" + one + " and -D" + other + " exclude each other: " + why + "; leave one of them out");
        }
    }

    private static ClusterSession measuring(
            String cluster, Optional<String> control, Optional<RecordedRuns> resumed, List<RunListener> listeners) {
        if (control.filter(cluster::equals).isPresent()) {
            throw new ConfigException("-D" + CONTROL + "=" + cluster + " is the cluster under test itself; name another"
                    + " one to compare with, or compare scenarios with .comparedTo(control(OTHER_SCENARIO))");
        }
        return new ClusterSession(
                cluster,
                progress -> OpenCluster.open(cluster, progress),
                listeners,
                Waivers.ofThisProject(),
                control.map(other -> new ClusterSession(other, listeners, Waivers.none())),
                resumed);
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }
}
