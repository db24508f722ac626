package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a measured pod read of the processors and the memory of its node, and of itself, right before its tool or right
 * after it. All times of CPU count since something began, so that two readings are needed to tell anything.
 *
 * @param time when it was read, in seconds since 1970 by the node's clock
 * @param boot which boot of which machine it is
 * @param processors how many there are, 1 or more
 * @param nodeCpuSeconds what all processors together spent on anything, kernel included; not idle, not waiting for a disk
 * @param memoryUsed bytes that the node could not take back: all without what is available
 * @param podCpuMicros what the pod used itself, in µs; empty where its cgroup does not say
 * @param pods what each pod of the node used, by UID; empty where the node's cgroups were not mounted
 */
public record UseReading(
        double time,
        String boot,
        long processors,
        double nodeCpuSeconds,
        long memoryUsed,
        OptionalLong podCpuMicros,
        Map<String, PodUse> pods) {

    private static final String END = "end resource-use\n";

    private static final String POD = "cgroup.";

    private static final long KIBIBYTE = 1_024;

    public UseReading {
        pods = Collections.unmodifiableMap(new LinkedHashMap<>(pods));
    }

    /**
     * What a pod used.
     *
     * @param cpuMicros time of CPU since it exists, in µs
     * @param workingSet bytes in memory, without the inactive part of its page cache
     */
    public record PodUse(long cpuMicros, long workingSet) {}

    /**
     * Reads what {@code resource-use} said.
     *
     * @param end of the measurement, such as {@code client}, for messages
     * @throws InvalidException if it is not whole, or no such reading
     */
    public static UseReading parse(String end, String said) {
        String source = "the reading of what is used where the " + end + " pod is";
        if (!said.endsWith("\n" + END)) {
            throw new InvalidException(source + " is not whole: it ends with '" + last(said) + "'");
        }
        Readings readings = Readings.parse(source, said.substring(0, said.length() - END.length()));
        long total = readings.count("memory.total");
        long available = readings.count("memory.available");
        if (available >= total || readings.count("processors") < 1 || readings.count("ticks.per.second") < 1) {
            throw new InvalidException(source + " is impossible: " + available + " KiB of " + total + " available, "
                    + readings.count("processors") + " processors that count "
                    + readings.count("ticks.per.second") + " ticks per second");
        }
        return new UseReading(
                readings.time("time"),
                readings.text("boot"),
                readings.count("processors"),
                (double) readings.count("node.ticks") / readings.count("ticks.per.second"),
                (total - available) * KIBIBYTE,
                readings.has("pod.cpu") ? OptionalLong.of(readings.count("pod.cpu")) : OptionalLong.empty(),
                pods(source, readings));
    }

    private static Map<String, PodUse> pods(String source, Readings readings) {
        Map<String, PodUse> pods = new LinkedHashMap<>();
        readings.asMap().forEach((name, value) -> {
            if (name.startsWith(POD)) {
                pods.put(name.substring(POD.length()), use(source, name, value));
            }
        });
        return pods;
    }

    private static PodUse use(String source, String name, String value) {
        if (!value.matches("[0-9]{1,18} [0-9]{1,18}")) {
            throw new InvalidException(source + " gave no two numbers for " + name + ", but '" + value + "'");
        }
        String[] numbers = value.split(" ", 2);
        return new PodUse(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    private static String last(String said) {
        return said.substring(Math.max(0, said.length() - 40)).strip();
    }
}
