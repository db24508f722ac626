package io.plimsoll.slo;

import java.util.List;

/** What a reference turned out to be, so that values can be held against it. */
public sealed interface ResolvedReference {

    /**
     * A recorded baseline.
     *
     * @param medians the median of each of its sessions, in the metric's base unit, each finite and above zero
     */
    record Sessions(List<Double> medians) implements ResolvedReference {

        public Sessions {
            medians = List.copyOf(medians);
            for (double median : medians) {
                if (!Double.isFinite(median) || median <= 0) {
                    throw new IllegalArgumentException(
                            "the median of a session is finite and above zero, but was " + median);
                }
            }
        }
    }

    /** The repetitions of the control arm of the same run, each of which has the number of its candidate. */
    record ControlArm() implements ResolvedReference {}
}
