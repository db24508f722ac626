package io.plimsoll.record;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.InjectableValues;
import java.util.Optional;

/** Fields that records of earlier versions do not have, and that are empty in them. */
final class SinceLater {

    private static final String EMPTY = "empty";

    private SinceLater() {}

    static InjectableValues values() {
        return new InjectableValues.Std().addValue(EMPTY, Optional.empty());
    }

    /** What they are. */
    abstract static class Fields {

        @JacksonInject(value = EMPTY, useInput = OptBoolean.TRUE)
        Optional<String> setting = Optional.empty();
    }
}
