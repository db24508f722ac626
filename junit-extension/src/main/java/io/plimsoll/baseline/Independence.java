package io.plimsoll.baseline;

import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Tells which sessions are hardly independent of each other, as the rule that compares sessions takes them to be. */
public final class Independence {

    /** Sessions that began closer to each other share the weather of the day. */
    static final Duration APART = Duration.ofHours(6);

    private static final String UNKNOWN = "unknown";

    private Independence() {}

    /**
     * Looks for sessions that share their cluster, or began within six hours of each other.
     *
     * @param whose sessions they are, such as {@code of baseline 'v2.23'}
     * @return a sentence for each of the two that some do
     */
    public static List<String> doubts(String whose, List<Provisioning> sessions) {
        List<String> oneCluster = sharing(sessions, Independence::onOneCluster);
        List<String> oneDay = sharing(
                sessions,
                (one, other) -> Duration.between(one.startedAt(), other.startedAt())
                                .abs()
                                .compareTo(APART)
                        < 0);
        return List.of(
                        doubt(
                                oneCluster,
                                whose,
                                "were measured on one cluster: how far clusters of its kind differ they cannot show;"
                                        + " make the cluster anew for each session"),
                        doubt(
                                oneDay,
                                whose,
                                "began less than " + APART.toHours() + " hours apart: how far days differ they"
                                        + " cannot show; leave more time between sessions"))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> sharing(List<Provisioning> sessions, BiPredicate<Provisioning, Provisioning> shared) {
        return sessions.stream()
                .filter(one -> sessions.stream()
                        .anyMatch(other -> !other.runId().equals(one.runId()) && shared.test(one, other)))
                .map(Provisioning::runId)
                .toList();
    }

    /** Nobody can say of clusters that nobody knows that they are one. */
    private static boolean onOneCluster(Provisioning one, Provisioning other) {
        return one.clusterUid().equals(other.clusterUid()) && !one.clusterUid().equals(UNKNOWN);
    }

    private static List<String> doubt(List<String> runs, String whose, String what) {
        return runs.isEmpty()
                ? List.of()
                : List.of(runs.size() + " sessions " + whose + " ("
                        + runs.stream().map(run -> "run " + run).collect(Collectors.joining(", ")) + ") " + what
                        + ". The verdict takes sessions to be independent, and is wrong oftener than it says if they"
                        + " are not");
    }
}
