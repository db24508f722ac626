package io.plimsoll.driver.iperf3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Output recorded from the real iperf3. */
final class Recorded {

    private Recorded() {}

    static String client(String test) {
        return read(test + ".client.json");
    }

    static String server(String test) {
        return read(test + ".server.json");
    }

    private static String read(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("there is no recording " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
