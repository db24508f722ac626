package io.plimsoll.driver.api;

import io.plimsoll.workload.MeasuresApiLatency;
import io.plimsoll.workload.MeasuresScaleLatency;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked of the API server, in the order in which it is. */
enum Verb {
    CREATE(MeasuresApiLatency.CREATE),
    GET(MeasuresApiLatency.GET),
    LIST(MeasuresApiLatency.LIST),
    UPDATE(MeasuresApiLatency.UPDATE),
    SCALE(MeasuresScaleLatency.SCALE),
    DELETE(MeasuresApiLatency.DELETE);

    private final String quantity;

    Verb(String quantity) {
        this.quantity = quantity;
    }

    /** Returns what its samples are recorded under. */
    String quantity() {
        return quantity;
    }

    /** Returns it as it is written down, such as {@code create}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
