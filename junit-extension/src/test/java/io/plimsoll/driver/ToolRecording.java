package io.plimsoll.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Output recorded from a real tool. */
public final class ToolRecording {

    private ToolRecording() {}

    /**
     * Returns what was recorded.
     *
     * @param name below the resources of this package, such as {@code netperf/TCP_RR.txt}
     */
    public static String of(String name) {
        try (InputStream in = ToolRecording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("there is no recording " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a part that must be there once. */
    public static String damaged(String recording, String part, String by) {
        int at = recording.indexOf(part);
        if (at < 0 || recording.indexOf(part, at + 1) >= 0) {
            throw new AssertionError("the recording does not contain '" + part + "' once");
        }
        return recording.substring(0, at) + by + recording.substring(at + part.length());
    }
}
