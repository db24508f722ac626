package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Parallelism;
import java.util.ArrayList;
import java.util.List;

/** As many of a tool as were asked for: a number, or that of the processors of whatever node the pod is on. */
public final class Processors {

    /** What the toolbox's {@code with-processors} puts the number in place of. */
    private static final String ALL = "PROCESSORS";

    private Processors() {}

    /** Returns the argument, or the end of it, that says how many. */
    public static String argument(Parallelism asked) {
        return asked.number().isPresent() ? String.valueOf(asked.number().getAsInt()) : ALL;
    }

    /** Returns the process, among whose arguments {@link #argument} is. */
    public static List<String> command(List<String> argv) {
        List<String> command = new ArrayList<>(argv);
        if (argv.stream().anyMatch(each -> each.endsWith(ALL))) {
            command.add(0, "with-processors");
        }
        return List.copyOf(command);
    }

    /** Requires that as many ran as were asked for. */
    public static void require(String tool, String of, Parallelism asked, int ran) {
        if (ran < 1 || ran != asked.number().orElse(ran)) {
            throw new InvalidException(
                    tool + " ran " + ran + " " + of + ", but " + argument(asked) + " were asked for");
        }
    }
}
