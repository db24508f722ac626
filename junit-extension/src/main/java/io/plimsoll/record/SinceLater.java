package io.plimsoll.record;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.InjectableValues;
import java.util.List;
import java.util.Optional;

/** Fields that records of earlier versions do not have, and that are empty in them. */
final class SinceLater {

    static final String EMPTY = "empty";
    private static final String NONE = "none";

    private SinceLater() {}

    static InjectableValues values() {
        return new InjectableValues.Std().addValue(EMPTY, Optional.empty()).addValue(NONE, List.of());
    }

    /** What they are. */
    abstract static class Fields {

        @JacksonInject(value = EMPTY, useInput = OptBoolean.TRUE)
        Optional<String> setting = Optional.empty();

        @JacksonInject(value = NONE, useInput = OptBoolean.TRUE)
        List<TakenOver> takenOver = List.of();
    }
}
