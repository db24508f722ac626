package io.plimsoll.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A measured pod as it was seen before the window and after it.
 *
 * @param uid its UID before
 * @param uidAfter its UID after
 * @param nodeChosen the node that it was meant for
 * @param nodeBefore the node that it was on before
 * @param nodeAfter the node that it was on after
 * @param bootIdBefore the boot of its node before
 * @param bootIdAfter the boot of its node after
 * @param restarts how often its container was started again
 * @param beingDeleted whether somebody asked for its deletion
 * @param containers how many containers it has
 * @param cpuLimit the CPU limit it was admitted with, empty if none
 */
public record Sighting(
        String uid,
        String uidAfter,
        String nodeChosen,
        String nodeBefore,
        String nodeAfter,
        String bootIdBefore,
        String bootIdAfter,
        int restarts,
        boolean beingDeleted,
        int containers,
        String cpuLimit) {

    private static final String NONE = "none";

    /**
     * Reads what {@link #said} wrote.
     *
     * @param end {@code client} or {@code server}, for messages
     */
    public static Sighting parse(String end, String said) {
        Readings readings = Readings.parse("the sighting of the " + end, said);
        String cpuLimit = readings.text("cpu.limit");
        return new Sighting(
                readings.text("uid.before"),
                readings.text("uid.after"),
                readings.text("node.chosen"),
                readings.text("node.before"),
                readings.text("node.after"),
                readings.text("boot.before"),
                readings.text("boot.after"),
                Math.toIntExact(readings.count("restarts")),
                readings.flag("being.deleted"),
                Math.toIntExact(readings.count("containers")),
                cpuLimit.equals(NONE) ? "" : cpuLimit);
    }

    /** Writes it as lines of a name and a value, as the probes write theirs, so that it can be kept as it was seen. */
    public String said() {
        return Readings.write(
                "uid.before", uid,
                "uid.after", uidAfter,
                "node.chosen", nodeChosen,
                "node.before", nodeBefore,
                "node.after", nodeAfter,
                "boot.before", bootIdBefore,
                "boot.after", bootIdAfter,
                "restarts", String.valueOf(restarts),
                "being.deleted", String.valueOf(beingDeleted),
                "containers", String.valueOf(containers),
                "cpu.limit", cpuLimit.isEmpty() ? NONE : cpuLimit);
    }

    boolean wasWhereItShouldBe() {
        return nodeBefore.equals(nodeChosen) && nodeAfter.equals(nodeChosen);
    }

    String describeNodes() {
        return nodeBefore.equals(nodeAfter) ? nodeAfter : nodeBefore + ", later " + nodeAfter;
    }

    /**
     * Says what was not as it was asked for.
     *
     * @param end of the measured path, as messages name it
     * @param asked how many containers it was to have
     */
    List<String> complaints(String end, int asked) {
        List<String> complaints = new ArrayList<>();
        if (!uid.equals(uidAfter)) {
            complaints.add("the " + end + " pod was replaced by another one");
        }
        if (restarts > 0) {
            complaints.add("the " + end + " was started again " + restarts + " times");
        }
        if (beingDeleted) {
            complaints.add("somebody deleted the " + end + " pod");
        }
        if (containers != asked) {
            complaints.add("the " + end + " pod has " + containers + " containers; something was injected");
        }
        if (!cpuLimit.isEmpty()) {
            complaints.add("the " + end + " pod was given a CPU limit of " + cpuLimit + "; look for a LimitRange");
        }
        if (!bootIdBefore.equals(bootIdAfter)) {
            complaints.add("the node of the " + end + " was started anew");
        }
        return complaints;
    }
}
