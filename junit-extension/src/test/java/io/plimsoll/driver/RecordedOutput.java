package io.plimsoll.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;

/** What a real tool said, recorded in the toolbox. */
public final class RecordedOutput {

    private RecordedOutput() {}

    /** Reads a recording that lies beside the test. */
    public static String of(Class<?> test, String name) {
        try (InputStream in = test.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("there is no recording " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that it is read the same where other signs separate decimals, and upper and lower case are other letters. */
    public static void assertTheSameUnder(String locale, Function<String, Reading> read, String said) {
        Reading here = read.apply(said);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            Reading there = read.apply(said);

            assertThat(there.measurements().asMap())
                    .isEqualTo(here.measurements().asMap());
            assertThat(there.facts()).isEqualTo(here.facts());
        } finally {
            Locale.setDefault(before);
        }
    }
}
