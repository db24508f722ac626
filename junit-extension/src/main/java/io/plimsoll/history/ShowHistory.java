package io.plimsoll.history;

import io.plimsoll.record.ConfigException;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.Typography;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Shows the history of this project: what {@code ./gate history} starts. The property {@code plimsoll.scenario} names a
 * scenario, and {@code cluster} a cluster; without them all are shown.
 */
public final class ShowHistory {

    private static final int CANNOT_BE_SHOWN = 2;

    private ShowHistory() {}

    /** Prints it, and ends the JVM with status 2 if it cannot be read. */
    public static void main(String... arguments) {
        int status = show(System.getProperties(), System.getenv(), System.out, Charset.defaultCharset());
        if (status != 0) {
            System.exit(status);
        }
    }

    static int show(Properties properties, Map<String, String> environment, PrintStream out, Charset charset) {
        try {
            Optional<RunHistory> history = HistorySettings.history(properties, environment);
            if (history.isEmpty()) {
                throw new ConfigException("plimsoll.history=none keeps no history, so there is none to show");
            }
            HistoryText.of(history.get(), asked(properties, "plimsoll.scenario"), asked(properties, "cluster"))
                    .forEach(line -> print(line, out, charset));
            return 0;
        } catch (ConfigException | HistoryException e) {
            print(String.valueOf(e.getMessage()), out, charset);
            return CANNOT_BE_SHOWN;
        }
    }

    private static Optional<String> asked(Properties properties, String property) {
        return Optional.ofNullable(properties.getProperty(property)).filter(name -> !name.isBlank());
    }

    private static void print(String line, PrintStream out, Charset charset) {
        out.println(Typography.in(charset, Redaction.standard().text(line)).stripTrailing());
    }
}
