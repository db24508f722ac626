package io.plimsoll.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.plimsoll.redaction.Redaction;
import java.io.IOException;

/** Every text of a record as it may leave. */
final class RedactedText extends StdSerializer<String> {

    private static final long serialVersionUID = 1;

    private final transient Redaction redaction;

    RedactedText(Redaction redaction) {
        super(String.class);
        this.redaction = redaction;
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(redaction.text(text));
    }

    /** The names of facts and metrics, likewise. */
    static final class Key extends StdSerializer<String> {

        private static final long serialVersionUID = 1;

        private final transient Redaction redaction;

        Key(Redaction redaction) {
            super(String.class);
            this.redaction = redaction;
        }

        @Override
        public void serialize(String name, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(redaction.line(name));
        }
    }
}
