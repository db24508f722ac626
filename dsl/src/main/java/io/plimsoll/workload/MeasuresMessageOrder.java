package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentage;

/** A workload that tells whether its messages arrive once each, and in the order in which they were sent. */
public interface MeasuresMessageOrder {

    /** Answers that were overtaken by a later one, of all that should have come. */
    LowerIsBetter<MeasuresMessageOrder, Percentage> MESSAGES_OUT_OF_ORDER =
            new LowerIsBetter<>("messages out of order", Dimension.PERCENTAGE, true, MeasuresMessageOrder.class);

    /** Answers that came again, of all that should have come. */
    LowerIsBetter<MeasuresMessageOrder, Percentage> DUPLICATED_MESSAGES =
            new LowerIsBetter<>("duplicated messages", Dimension.PERCENTAGE, true, MeasuresMessageOrder.class);

    /** Speaks of the answers that were overtaken by a later one, of all that should have come. */
    static LowerIsBetter<MeasuresMessageOrder, Percentage> messagesOutOfOrder() {
        return MESSAGES_OUT_OF_ORDER;
    }

    /** Speaks of the answers that came again, of all that should have come. */
    static LowerIsBetter<MeasuresMessageOrder, Percentage> duplicatedMessages() {
        return DUPLICATED_MESSAGES;
    }
}
