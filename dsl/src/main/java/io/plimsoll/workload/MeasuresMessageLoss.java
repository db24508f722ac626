package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;

/** A workload that counts the messages it sends, and those that become of nothing. */
public interface MeasuresMessageLoss {

    /** Messages whose arrival or answer did not come, of those that should have had one. */
    LowerIsBetter<MeasuresMessageLoss, Percentage> LOST_MESSAGES =
            new LowerIsBetter<>("lost messages", Dimension.PERCENTAGE, true, MeasuresMessageLoss.class);

    /** Speaks of the messages whose arrival or answer did not come, of those that should have had one. */
    static LowerIsBetter<MeasuresMessageLoss, Percentage> lostMessages() {
        return LOST_MESSAGES;
    }
}
