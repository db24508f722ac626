package io.plimsoll.record;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The value of a repetition of which too many operations failed: infinite for the statistics, null in JSON. */
final class BeyondAllNumbers {

    private BeyondAllNumbers() {}

    /** Where it may stand. */
    abstract static class Values {

        @JsonSerialize(contentUsing = Writer.class)
        @JsonDeserialize(contentUsing = Reader.class)
        List<Double> values = List.of();

        @JacksonInject(value = SinceLater.EMPTY, useInput = OptBoolean.TRUE)
        Optional<PooledQuantile> pooled = Optional.empty();
    }

    /** A number that may be one. */
    abstract static class Single {

        @JsonSerialize(using = Writer.class)
        @JsonDeserialize(using = Reader.class)
        double number;
    }

    static final class Writer extends StdSerializer<Double> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Double.class);
        }

        @Override
        public void serialize(Double number, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (number == Double.POSITIVE_INFINITY) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }
    }

    static final class Reader extends StdDeserializer<Double> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.currentToken().isNumeric()
                    ? (Double) json.getDoubleValue()
                    : (Double) context.handleUnexpectedToken(Double.class, json);
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
