package io.plimsoll.slo;

import java.util.List;
import java.util.stream.Stream;

/** What a reference turned out to be, so that values can be held against it. */
public sealed interface ResolvedReference {

    /**
     * A recorded baseline.
     *
     * @param medians the median of each of its sessions, in the metric's base unit, each finite and above zero
     * @param earlier the same of sessions of the candidate that are judged together with the one that is measured
     */
    record Sessions(List<Double> medians, List<Double> earlier) implements ResolvedReference {

        public Sessions {
            medians = List.copyOf(medians);
            earlier = List.copyOf(earlier);
            Stream.concat(medians.stream(), earlier.stream())
                    .filter(median -> !Double.isFinite(median) || median <= 0)
                    .findFirst()
                    .ifPresent(median -> {
                        throw new IllegalArgumentException(
                                "the median of a session is finite and above zero, but was " + median);
                    });
        }

        /** Makes one with which a single session of the candidate is compared. */
        public Sessions(List<Double> medians) {
            this(medians, List.of());
        }
    }

    /** The repetitions of the control arm of the same run, each of which has the number of its candidate. */
    record ControlArm() implements ResolvedReference {}
}
