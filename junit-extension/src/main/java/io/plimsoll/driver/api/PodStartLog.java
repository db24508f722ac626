package io.plimsoll.driver.api;

import io.plimsoll.kube.PodStart;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.StrictJson;
import io.plimsoll.workload.PodStartup;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How pods started in one repetition, as one JSON document.
 *
 * @param format which lays down the fields
 * @param began when, in seconds since 1970
 * @param atOnce how many pods were awaited at the same time at most
 * @param nodesWithImage the nodes that had the image before
 * @param left whether pods were left over, as a number: 0 if none were
 * @param pods in the order in which they were let go
 */
record PodStartLog(int format, double began, int atOnce, List<String> nodesWithImage, int left, List<PodStart> pods) {

    static final int FORMAT = 1;

    private static final StrictJson<PodStartLog> JSON = StrictJson.of(PodStartLog.class, "log of pod startups");

    PodStartLog {
        nodesWithImage = List.copyOf(nodesWithImage);
        pods = List.copyOf(pods);
    }

    /** Writes it down. No beginning of it is a whole one. */
    String said() {
        return JSON.write(this).stripTrailing();
    }

    /**
     * Reads what was written down.
     *
     * @throws InvalidException if it is not of exactly these pods, or contradicts itself
     */
    static PodStartLog parse(PodStartup asked, String said) {
        try {
            PodStartLog log = JSON.read(said);
            log.require(asked);
            return log;
        } catch (IllegalArgumentException broken) {
            throw new InvalidException("the pods were not written down as a whole: " + broken.getMessage(), broken);
        }
    }

    private void require(PodStartup asked) {
        require(format == FORMAT, "the format " + format + " of pod startups is not known");
        require(began > 0 && left >= 0, "a count or time of the pods is negative");
        require(atOnce == asked.atOnce(), atOnce + " pods at a time were started instead of " + asked.atOnce());
        require(pods.size() == asked.pods(), pods.size() + " pods were started instead of " + asked.pods());
        Set<String> seen = new HashSet<>();
        for (PodStart pod : pods) {
            require(
                    !pod.uid().isEmpty() && seen.add(pod.uid()) && seen.add(pod.name()),
                    "the pod '" + pod.name() + "' was started twice, or has no UID");
            requireInOrder(pod);
            long together = pods.stream()
                    .filter(other -> other.asked() <= pod.asked() && other.ended() > pod.asked())
                    .count();
            require(together <= atOnce, together + " pods were awaited at the same time instead of " + atOnce);
        }
    }

    private static void requireInOrder(PodStart pod) {
        double last = pod.asked();
        boolean missing = false;
        for (Optional<Double> stage : List.of(pod.scheduled(), pod.started(), pod.ready())) {
            require(!(missing && stage.isPresent()), "the pod '" + pod.name() + "' left out a stage of its start");
            missing = stage.isEmpty();
            double at = stage.orElse(last);
            require(at >= last, "the stages of the pod '" + pod.name() + "' are not in their order");
            last = at;
        }
        require(
                pod.asked() >= 0 && pod.ended() >= last && pod.scheduled().orElse(pod.ended()) > pod.asked(),
                "the times of the pod '" + pod.name() + "' are not in their order");
        require(
                pod.scheduled().isEmpty() == pod.node().isEmpty(),
                "the pod '" + pod.name() + "' was scheduled to no node, or has one without");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidException(otherwise);
        }
    }
}
