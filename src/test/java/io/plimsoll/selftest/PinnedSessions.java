package io.plimsoll.selftest;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.MeasuredValues;
import io.plimsoll.record.RunRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A baseline of five sessions that measured what the recorded run did, each on a cluster and a day of its own. */
final class PinnedSessions {

    /** By which sentences speak of it. */
    static final String NAME = "self-test";

    private static final List<Double> DIFFERENCES = List.of(1.0, 1.01, 0.99, 1.005, 0.995);

    private PinnedSessions() {}

    static void recordInto(Path folder, RunRecord healthy) {
        BaselineRecording recording = BaselineRecording.into(folder, NAME);
        for (int session = 0; session < DIFFERENCES.size(); session++) {
            double factor = DIFFERENCES.get(session);
            List<Double> measured = healthy.judged().stream()
                    .map(each -> factor * each.measurements().getOrDefault("throughput", Double.NaN))
                    .toList();
            recording.record(
                    of(healthy, session),
                    Sentences.NO_WORSE_THAN_RECORDED.plan().comparableSetting(),
                    new TreeMap<>(Map.of("throughput", new MeasuredValues("bit/s", measured))));
        }
    }

    private static RunRecord of(RunRecord healthy, int session) {
        return new Retold(healthy)
                .in("cluster UID", "00000000-0000-0000-0000-00000000000" + session)
                .begun("session-" + session, healthy.startedAt().minus(Duration.ofDays(30L - session)))
                .run();
    }
}
