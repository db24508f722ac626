package io.plimsoll.evidence;

import io.plimsoll.record.InvalidException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a measured pod read about itself after the tool had ended.
 *
 * @param kernel the kernel's release
 * @param interfaceName the interface that leads to the other end
 * @param mtu its MTU in bytes
 * @param received bytes that came in by it since the pod exists; empty where that was not read yet
 * @param sent bytes that went out by it since the pod exists; empty where that was not read yet
 * @param fragmentsCreated IP fragments sent since the pod exists
 * @param reassemblyFailed IP datagrams lost in reassembly since the pod exists
 * @param cpuThrottled periods in which a CPU limit held it back, 0 without a limit
 * @param cpu what its tool used; empty where its cgroup does not say
 * @param stolen the share of the time of its node's processors, 0 to 1, that the hypervisor gave to others while the tool
 *     ran, of a server since that was started; empty where that was not read yet
 * @param packages the versions of the Debian packages that it was asked for, by their names; empty where its image does
 *     not say them, or that was not read yet
 */
public record PodReading(
        String kernel,
        String interfaceName,
        long mtu,
        OptionalLong received,
        OptionalLong sent,
        long fragmentsCreated,
        long reassemblyFailed,
        long cpuThrottled,
        Optional<CpuUse> cpu,
        OptionalDouble stolen,
        Map<String, String> packages) {

    private static final String PACKAGE = "package.";

    /** What Debian calls a version, such as {@code 5:8.0.2-3+deb13u1}. */
    private static final Pattern VERSION = Pattern.compile("[0-9][-A-Za-z0-9.+:~]*");

    public PodReading {
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    }

    /**
     * Reads what {@code pod-facts} said.
     *
     * @param end {@code client} or {@code server}, for messages
     */
    public static PodReading parse(String end, String said) {
        Readings readings = Readings.parse("the " + end + " pod", said);
        return new PodReading(
                readings.text("kernel"),
                readings.text("interface"),
                readings.count("mtu"),
                countIfRead(readings, "received"),
                countIfRead(readings, "sent"),
                readings.count("fragments.created"),
                readings.count("reassembly.failed"),
                readings.has("cpu.throttled") ? readings.count("cpu.throttled") : 0,
                readings.has("cpu.used")
                        ? Optional.of(new CpuUse(readings.count("cpu.used"), readings.count("processors")))
                        : Optional.empty(),
                readings.has("ticks") && readings.count("ticks") > 0
                        ? OptionalDouble.of((double) readings.count("ticks.stolen") / readings.count("ticks"))
                        : OptionalDouble.empty(),
                packages(end, readings));
    }

    private static SortedMap<String, String> packages(String end, Readings readings) {
        SortedMap<String, String> packages = new TreeMap<>();
        for (String name : readings.asMap().keySet()) {
            if (name.startsWith(PACKAGE)) {
                String version = readings.text(name);
                if (!VERSION.matcher(version).matches()) {
                    throw new InvalidException(
                            "the " + end + " pod gave no version for " + name + ", but '" + version + "'");
                }
                packages.put(name.substring(PACKAGE.length()), version);
            }
        }
        return packages;
    }

    private static OptionalLong countIfRead(Readings readings, String name) {
        return readings.has(name) ? OptionalLong.of(readings.count(name)) : OptionalLong.empty();
    }
}
