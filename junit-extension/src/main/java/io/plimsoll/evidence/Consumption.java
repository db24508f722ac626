package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was used while a tool ran, by those whom a sentence looks at.
 *
 * @param cpuSeconds of all of them together
 * @param workingSet bytes that the one of them held in memory at the end that held most; empty where nobody can tell
 * @param facts by whom how much
 */
public record Consumption(double cpuSeconds, OptionalLong workingSet, Map<String, String> facts) {

    /** A fifth: what the processors do outside of the window is not the workload's, and may not decide. */
    private static final double LONGEST = 1.2;

    /** Two clocks, and two programs one after the other, do not agree to the millisecond. */
    private static final double SHORTEST = 0.99;

    public Consumption {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Returns what the nodes used. A machine that is two nodes, as those of the local cluster are, has one set of
     * counters, and counts once.
     */
    public static Consumption ofNodes(List<UseAround> ends) {
        Map<String, UseAround> machines = new LinkedHashMap<>();
        ends.forEach(each -> machines.putIfAbsent(each.after().boot(), each));
        Map<String, String> facts = new LinkedHashMap<>();
        double cpu = 0;
        long memory = 0;
        for (UseAround machine : machines.values()) {
            cpu += machine.ofNode();
            memory = Math.max(memory, machine.after().memoryUsed());
            facts.put(
                    node(machine, ends),
                    inWords(machine.ofNode(), machine)
                            + String.format(
                                    Locale.ROOT,
                                    " of %d processors, %,d MiB",
                                    machine.after().processors(),
                                    machine.after().memoryUsed() >> 20));
        }
        return new Consumption(cpu, OptionalLong.of(memory), facts);
    }

    /** Returns what the measured pods used themselves. What the kernel did for them elsewhere is not in it. */
    public static Consumption ofMeasuredPods(List<UseAround> ends) {
        Map<String, String> facts = new LinkedHashMap<>();
        double cpu = 0;
        for (UseAround each : ends) {
            cpu += each.ofMeasuredPod();
            facts.put(each.end() + " pod", inWords(each.ofMeasuredPod(), each));
        }
        return new Consumption(cpu, OptionalLong.empty(), facts);
    }

    /**
     * Returns what the pods of a DaemonSet used on the measured nodes. Where both ends are on one node they count once.
     *
     * @throws InvalidException if they were not the same all the time, or a node has none
     */
    public static Consumption ofDaemonSet(List<DaemonSetAround> ends) {
        Map<String, String> facts = new LinkedHashMap<>();
        double cpu = 0;
        long memory = 0;
        for (DaemonSetAround end : ends) {
            UseAround readings = end.readings();
            for (Map.Entry<String, DaemonSetPods.OnNode> pod : end.pods().entrySet()) {
                String who = "pod " + pod.getKey() + " on " + pod.getValue().node();
                if (!facts.containsKey(who)) {
                    cpu += readings.ofPod(pod.getKey());
                    memory = Math.max(memory, readings.workingSetOfPod(pod.getKey()));
                    facts.put(
                            who,
                            inWords(readings.ofPod(pod.getKey()), readings)
                                    + String.format(
                                            Locale.ROOT, ", %,d MiB", readings.workingSetOfPod(pod.getKey()) >> 20));
                }
            }
        }
        return new Consumption(cpu, OptionalLong.of(memory), facts);
    }

    /**
     * Checks that the readings enclose the tool's run, and hardly more.
     *
     * @param toolSeconds how long the tool ran
     */
    public Evidence evidence(List<UseAround> ends, double toolSeconds) {
        Set<String> complaints = new TreeSet<>();
        for (UseAround each : ends) {
            double share = each.seconds() / toolSeconds;
            if (share < SHORTEST || share > LONGEST) {
                complaints.add(String.format(
                        Locale.ROOT,
                        "the counters of the %s were read %.2f s apart, but its tool ran for %.2f s%s",
                        each.end(),
                        each.seconds(),
                        toolSeconds,
                        share > LONGEST ? "; let it run longer" : ""));
            }
        }
        return new Evidence(
                "cost",
                complaints.isEmpty(),
                complaints.isEmpty()
                        ? "counted from right before the tool to right after it"
                        : String.join("; ", complaints),
                facts);
    }

    private static String node(UseAround machine, List<UseAround> ends) {
        List<String> on = ends.stream()
                .filter(end -> end.after().boot().equals(machine.after().boot()))
                .map(UseAround::end)
                .toList();
        return on.size() == 1 ? "node of the " + machine.end() : "the machine of " + String.join(", ", on);
    }

    private static String inWords(double cpuSeconds, UseAround in) {
        return String.format(Locale.ROOT, "%.3f CPU s in %.2f s", cpuSeconds, in.seconds());
    }
}
