package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pods that a DaemonSet had on a measured node, as the API server told before the window or after it.
 *
 * @param byUid them, by UID
 */
public record DaemonSetPods(Map<String, OnNode> byUid) {

    private static final String END = "end daemon-set\n";

    private static final Pattern LINE = Pattern.compile("([-0-9a-f]{36}) (\\S+) ([0-9]{1,9})");

    public DaemonSetPods {
        byUid = Map.copyOf(byUid);
    }

    /**
     * Where one of them was.
     *
     * @param node the node's name
     * @param restarts how often its containers were started again
     */
    public record OnNode(String node, int restarts) {}

    /**
     * Reads what {@link #said} wrote.
     *
     * @throws InvalidException if it is not whole
     */
    public static DaemonSetPods parse(String said) {
        if (!said.endsWith(END)) {
            throw new InvalidException("the list of the pods of the DaemonSet is not whole");
        }
        Map<String, OnNode> pods = new TreeMap<>();
        for (String line :
                said.substring(0, said.length() - END.length()).lines().toList()) {
            Matcher pod = LINE.matcher(line);
            if (!pod.matches()
                    || pods.put(pod.group(1), new OnNode(pod.group(2), Integer.parseInt(pod.group(3)))) != null) {
                throw new InvalidException("the list of the pods of the DaemonSet is none: '" + line + "'");
            }
        }
        return new DaemonSetPods(pods);
    }

    /** Writes them, a line each. */
    public String said() {
        StringBuilder said = new StringBuilder();
        new TreeMap<>(byUid)
                .forEach((uid, pod) -> said.append(uid)
                        .append(' ')
                        .append(pod.node())
                        .append(' ')
                        .append(pod.restarts())
                        .append('\n'));
        return said.append(END).toString();
    }

    /** Says them in one line. */
    String describe() {
        return byUid.isEmpty()
                ? "none"
                : new TreeMap<>(byUid)
                        .entrySet().stream()
                                .map(each ->
                                        each.getKey() + " on " + each.getValue().node() + " after "
                                                + each.getValue().restarts() + " restarts")
                                .collect(Collectors.joining(", "));
    }
}
