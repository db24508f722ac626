package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pods of a DaemonSet on the node of one end, before the window and after it, and what was read there.
 *
 * @param readings of the node
 * @param before its pods before the window
 * @param after its pods after it
 */
public record DaemonSetAround(UseAround readings, DaemonSetPods before, DaemonSetPods after) {

    public DaemonSetAround {
        if (!before.equals(after)) {
            throw new InvalidException("the pods of the DaemonSet that is looked at did not stay the same where the "
                    + readings.end() + " is: " + before.describe() + " before, " + after.describe() + " after");
        }
        if (before.byUid().isEmpty()) {
            throw new InvalidException(
                    "the DaemonSet that is looked at has no pod on the node of the " + readings.end());
        }
    }

    /** Returns them by UID, in an order that is always the same. */
    Map<String, DaemonSetPods.OnNode> pods() {
        return new TreeMap<>(after.byUid());
    }
}
