package io.plimsoll.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.record.InvalidException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
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

    /** Asserts that nothing but the whole of it can be read. */
    public static void assertEveryStrictPrefixIsInvalid(String whole, Consumer<String> read) {
        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatExceptionOfType(InvalidException.class)
                    .as("%d of %d characters", length, whole.length())
                    .isThrownBy(() -> read.accept(cut));
        }
    }

    /** Reads it where other signs separate decimals, and where upper and lower case are other letters. */
    public static Reading underLocale(String tag, Function<String, Reading> read, String said) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            return read.apply(said);
        } finally {
            Locale.setDefault(before);
        }
    }
}
