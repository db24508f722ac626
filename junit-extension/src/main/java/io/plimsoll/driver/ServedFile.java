package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server of the toolbox said of itself and the file that it serves.
 *
 * @param server its name and version, such as {@code nginx/1.26.3}
 * @param workers its processes that answer
 */
public record ServedFile(String server, int workers) {

    private static final Pattern SAID = Pattern.compile("server ([a-z]+/[0-9]+(?:\\.[0-9]+)+)\nworkers ([0-9]{1,2})\n"
            + "file\\.bytes ([0-9]{1,15})\nfile\\.system (\\S+)\n");

    /**
     * Reads what was said.
     *
     * @param program that was asked for, such as {@code nginx}
     * @param bytes of the file that was asked for
     * @throws InvalidException if it was another server or another file, or one on a disk, which would be measured too
     */
    public static ServedFile parse(String said, String program, int workers, long bytes) {
        Matcher found = SAID.matcher(said);
        if (!found.matches()) {
            throw new InvalidException("the server did not say what it serves, but '" + shown(said) + "'");
        }
        require("server", found.group(1).substring(0, found.group(1).indexOf('/')), program);
        require("workers", found.group(2), String.valueOf(workers));
        require("file.bytes", found.group(3), String.valueOf(bytes));
        require("file.system", found.group(4), "tmpfs");
        return new ServedFile(found.group(1), workers);
    }

    private static void require(String name, String found, String asked) {
        if (!found.equals(asked)) {
            throw new InvalidException(
                    "the server ran with " + name + " = " + found + ", but " + asked + " was asked for");
        }
    }

    private static String shown(String said) {
        return said.length() > 200 ? said.substring(0, 200) + "…" : said;
    }
}
