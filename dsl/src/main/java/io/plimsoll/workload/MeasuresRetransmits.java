package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.CountPerGibibyte;
import io.plimsoll.units.Dimension;

/** A workload over TCP that tells how often segments were sent again. */
public interface MeasuresRetransmits {

    /** Segments sent again, for each GiB that was sent. */
    LowerIsBetter<MeasuresRetransmits, CountPerGibibyte> RETRANSMITS =
            new LowerIsBetter<>("retransmits", Dimension.COUNT_PER_GIBIBYTE, true, MeasuresRetransmits.class);

    /** Speaks of the segments sent again, for each GiB that was sent. */
    static LowerIsBetter<MeasuresRetransmits, CountPerGibibyte> retransmits() {
        return RETRANSMITS;
    }
}
