package io.plimsoll.run;

import io.plimsoll.kube.Node;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.kube.Workspace;
import io.plimsoll.record.RawOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pod on each node that reads what is used there around what this process does: once as soon as it has come to rest, and
 * once more when it is asked to end. In between it costs nothing, and to be asked costs a request.
 */
final class NodeReaders implements AutoCloseable {

    /** What starting the pod cost is over by then. */
    private static final String CALM = "1";

    /** How long it is there at most after it was asked to end, so that it can be heard. */
    private static final Duration HEARD_WITHIN = Duration.ofMinutes(1);

    /** A thousand objects, asked for in all ways, once a second. */
    private static final Duration AT_MOST = Duration.ofHours(2);

    private static final String THEN = "--then";

    private final Workspace workspace;
    private final List<Reader> readers = new ArrayList<>();

    private NodeReaders(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Asks for one on each node of the place and does not wait for them. */
    static NodeReaders on(Place place, boolean seeingCgroupsOfNode, String prefix) {
        NodeReaders all = new NodeReaders(place.workspace());
        try {
            for (Node node : place.nodes()) {
                String name = prefix + "-reader-" + all.readers.size();
                PodRequest request = new PodRequest(name, name, node.name(), place.image(), argv(name), AT_MOST)
                        .seeingCgroupsOfNode(seeingCgroupsOfNode);
                all.readers.add(new Reader(node.name(), place.workspace().create(request)));
            }
            return all;
        } catch (RuntimeException e) {
            place.workspace().deleteAfter(e, all.pods());
            throw e;
        }
    }

    private static List<String> argv(String name) {
        List<String> argv = new ArrayList<>(List.of("steps", name, "calm", "sleep", CALM, THEN));
        argv.addAll(UseSteps.before(List.of()));
        argv.addAll(List.of("^asked-to-end", "sleep", seconds(AT_MOST)));
        argv.addAll(UseSteps.after(List.of()));
        argv.addAll(List.of(THEN, "heard", "sleep", seconds(HEARD_WITHIN)));
        return argv;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    /** Returns what they are called in the raw material. */
    List<String> ends() {
        return readers.stream().map(reader -> RawName.reader(reader.node())).toList();
    }

    /** Waits until all have read what was used so far. */
    void awaitBefore() {
        readers.forEach(reader -> UseSteps.awaitBefore(output(reader)));
    }

    /** Lets all read once more, and keeps what they read. */
    void readAfter(RepetitionFindings findings) {
        readers.forEach(reader -> workspace.askToEnd(reader.pod(), HEARD_WITHIN));
        findings.raw(new RawOutput(
                RawName.READERS,
                "text/plain",
                readers.stream().map(Reader::node).collect(Collectors.joining("\n"))));
        readers.forEach(reader -> UseSteps.keepOfOnePod(RawName.reader(reader.node()), output(reader), findings));
    }

    private PodOutput output(Reader reader) {
        return PodOutput.ofStarted(workspace, reader.pod().name(), reader.pod());
    }

    private List<PodState> pods() {
        return readers.stream().map(Reader::pod).toList();
    }

    @Override
    public void close() {
        workspace.delete(pods());
    }

    /**
     * One of them.
     *
     * @param node on which it is
     * @param pod as it was asked for
     */
    private record Reader(String node, PodState pod) {}
}
