package io.plimsoll.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
        OptionalDouble stolen) {

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
                        : OptionalDouble.empty());
    }

    private static OptionalLong countIfRead(Readings readings, String name) {
        return readings.has(name) ? OptionalLong.of(readings.count(name)) : OptionalLong.empty();
    }
}
