package io.plimsoll.run;

/**
 * The names of the raw material of a repetition, by which it is read while it runs and when it is judged again. What the
 * tool said is {@code client TOOL} and {@code server TOOL}, or {@code single TOOL} of a single pod; the rest is for the
 * evidence. Also recorded, and read by people alone, are {@code client pod}, {@code server pod} and {@code single pod}, the
 * manifests.
 */
final class RawName {

    static final String CLIENT = "client ";
    static final String SERVER = "server ";
    static final String POD = "single ";

    /** What this process asked the API server, and was answered. */
    static final String API = "api ";

    /** Where and what a pod was, before the window and after it; {@link io.plimsoll.evidence.Sighting}. */
    static final String SIGHTING = "sighting";

    /** The zone of a pod's node, where the sentence speaks of zones; {@link io.plimsoll.evidence.ZoneReading}. */
    static final String ZONE = "zone";

    /** What a pod read about itself; {@link io.plimsoll.evidence.PodReading}. */
    static final String FACTS = "facts";

    /** When the client's steps started and ended; {@link io.plimsoll.evidence.PodEvents}. */
    static final String EVENTS = "client events";

    /** When the steps of a single pod started and ended; {@link io.plimsoll.evidence.PodEvents}. */
    static final String POD_EVENTS = "single events";

    /** When the marker came back to the client; {@link io.plimsoll.evidence.PodEvents}. */
    static final String EXCHANGES = "marker exchanges";

    /** What was behind the ClusterIP, where there is one; {@link io.plimsoll.evidence.ServiceReading}. */
    static final String SERVICE = "service";

    /** What the probe on a pod's node said before the window; {@link io.plimsoll.evidence.NodeReading}. */
    static final String NODE_BEFORE = "node before";

    /** What the probe on a pod's node said after it; {@link io.plimsoll.evidence.NodeReading}. */
    static final String NODE_AFTER = "node after";

    /** What is used where a pod is, right before the tool, if that is looked at; {@link io.plimsoll.evidence.UseReading}. */
    static final String USE_BEFORE = "use before";

    /** The same right after the tool; {@link io.plimsoll.evidence.UseReading}. */
    static final String USE_AFTER = "use after";

    /** The pods that the DaemonSet which is looked at has on a pod's node, before the window; {@link io.plimsoll.evidence.DaemonSetPods}. */
    static final String DAEMON_SET_BEFORE = "daemon set before";

    /** The same after it; {@link io.plimsoll.evidence.DaemonSetPods}. */
    static final String DAEMON_SET_AFTER = "daemon set after";

    /** What the cluster cannot exceed, by its profile of that time; {@link io.plimsoll.evidence.Ceilings}. */
    static final String CEILINGS = "ceilings";

    /** The nodes whose readers told what is used there, a line for each, where no measured pod does. */
    static final String READERS = "readers";

    /** How long this process asked the API server, in seconds, where it is looked at what is used meanwhile. */
    static final String ASKED = "asked for";

    private RawName() {}

    /** Names what the reader on a node told. */
    static String reader(String node) {
        return node + " reader ";
    }
}
