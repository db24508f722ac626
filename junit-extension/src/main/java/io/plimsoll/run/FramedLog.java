package io.plimsoll.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.record.InvalidException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of one of our pods: blocks that the toolbox's {@code steps} framed by length, hash and exit code, and events
 * between them. A block counts only whole; one that is not there yet is absent, one that is damaged is INVALID.
 */
final class FramedLog {

    private static final Pattern EVENT =
            Pattern.compile("(?m)^@plimsoll (started|listening|exchanged|ended) (\\S+) (.+)$");

    private final String attempt;
    private final String log;

    FramedLog(String attempt, String log) {
        this.attempt = attempt;
        this.log = log;
    }

    /** Returns what a step said, once it has ended. */
    Optional<Block> block(String step) {
        Matcher begin = Pattern.compile("(?m)^@plimsoll begin " + Pattern.quote(attempt) + " " + Pattern.quote(step)
                        + " (\\d{1,9}) ([0-9a-f]{64}) (\\d{1,3})\n")
                .matcher(log);
        if (!begin.find()) {
            return Optional.empty();
        }
        byte[] rest = log.substring(begin.end()).getBytes(UTF_8);
        int length = Integer.parseInt(begin.group(1));
        String end = "\n@plimsoll end " + attempt + " " + step + "\n";
        if (rest.length < length + end.getBytes(UTF_8).length) {
            return Optional.empty();
        }
        String text = new String(rest, 0, length, UTF_8);
        boolean whole = new String(rest, length, rest.length - length, UTF_8).startsWith(end)
                && sha256(rest, length).equals(begin.group(2));
        if (!whole) {
            throw new InvalidException("what " + step + " said in attempt " + attempt + " arrived damaged: " + length
                    + " bytes do not match their hash");
        }
        return Optional.of(new Block(text, Integer.parseInt(begin.group(3))));
    }

    /** Returns what an event says each time it happened, such as the times of {@code exchanged}. */
    List<String> events(String kind) {
        return EVENT.matcher(log)
                .results()
                .filter(event -> event.group(1).equals(kind) && event.group(2).equals(attempt))
                .map(event -> event.group(3))
                .toList();
    }

    /** Returns all events, each without the mark and the attempt: what happened, and when or where. */
    List<String> allEvents() {
        return EVENT.matcher(log)
                .results()
                .filter(event -> event.group(2).equals(attempt))
                .map(event -> event.group(1) + " " + event.group(3))
                .toList();
    }

    private static String sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * What a step said, whole.
     *
     * @param text its standard output or standard error
     * @param exitCode the step's
     */
    record Block(String text, int exitCode) {}
}
