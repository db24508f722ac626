package io.plimsoll.run;

import io.plimsoll.redaction.Redaction;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.waiver.Waivers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sessions that judge recorded runs again, with the sentences of today and without a cluster. */
public final class ReplaySource implements SessionSource {

    private final Path from;
    private final Optional<String> cluster;
    private final Waivers waivers;

    /**
     * Makes the source; it reads the records when it is asked for a session.
     *
     * @param from a record of a run, or a folder of them
     * @param cluster the profile of the cluster that they must be of; any if empty
     * @param waivers what may be missed
     */
    public ReplaySource(Path from, Optional<String> cluster, Waivers waivers) {
        this.from = from;
        this.cluster = cluster;
        this.waivers = waivers;
    }

    @Override
    public TargetClusterSession open(List<RunListener> listeners) {
        Redaction redaction = Redaction.standard();
        return new Session(
                RecordedRuns.at(from, RecordedRuns.REPLAY),
                cluster,
                waivers,
                new Listeners(listeners, () -> redaction),
                "replay-" + RandomHex.ofBytes(5));
    }

    private record Session(
            RecordedRuns recorded, Optional<String> cluster, Waivers waivers, Listeners listeners, String runId)
            implements TargetClusterSession {

        @Override
        public ScenarioRun run(Scenario scenario) {
            RecordedRun found = recorded.of(scenario.plan().id(), cluster);
            return new ScenarioReplay(scenario.plan(), found, waivers, listeners, runId).run();
        }

        @Override
        public void close() {
            // Nothing was made.
        }
    }
}
