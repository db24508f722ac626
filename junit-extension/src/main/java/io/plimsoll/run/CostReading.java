package io.plimsoll.run;

import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.Consumption;
import io.plimsoll.evidence.DaemonSetAround;
import io.plimsoll.evidence.DaemonSetPods;
import io.plimsoll.evidence.UseAround;
import io.plimsoll.evidence.UseReading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.Consumer;
import io.plimsoll.scenario.CostInMemory;
import io.plimsoll.scenario.CostOfRequests;
import io.plimsoll.scenario.CostOfThroughput;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.CountsRequests;
import io.plimsoll.workload.MeasuresThroughput;
import java.time.Duration;
import java.util.List;

/**
 * Reads what a repetition cost, where the sentence says {@code alongside} whom.
 *
 * @param plan what the sentence says
 * @param consumer whose use is looked at
 * @param ends who read it, as raw material names them
 * @param busy how long its tool runs at least, with what it omits
 */
record CostReading(ScenarioPlan<?> plan, Consumer consumer, List<String> ends, Duration busy) {

    private static final double GIBIBYTE = 1L << 30;

    /**
     * Adds the costs to what was measured. What a tool omits at its start is taken to cost as much per second as the rest.
     *
     * @param reading what the tool did for it
     * @throws InvalidException if nothing can be said of them
     */
    void measure(Reading reading, RepetitionFindings findings) {
        Consumption used = consumption(findings);
        double cpu = used.cpuSeconds() * measuredShare();
        Measurements costs = reading.measurements();
        try {
            if (plan.workload() instanceof MeasuresThroughput) {
                costs = costs.with(
                        CostOfThroughput.CPU_PER_GIB, cpu / ((reading.fromClient() + reading.fromServer()) / GIBIBYTE));
            }
            if (plan.workload() instanceof CountsRequests) {
                costs = costs.with(CostOfRequests.CPU_PER_THOUSAND_REQUESTS, cpu / (reading.requests() / 1_000.0));
            }
            if (used.workingSet().isPresent()) {
                costs = costs.with(
                        CostInMemory.WORKING_SET, (double) used.workingSet().getAsLong());
            }
        } catch (IllegalArgumentException impossible) {
            throw new InvalidException("what " + consumer.describe() + " used: " + impossible.getMessage(), impossible);
        }
        findings.measured(costs);
    }

    /**
     * Checks that what was counted is the window.
     *
     * @param toolSeconds how long its tool ran
     */
    void check(double toolSeconds, RepetitionFindings findings) {
        findings.evidence(consumption(findings).evidence(around(findings), toolSeconds));
    }

    private double measuredShare() {
        return plan.workload().isTimed() && busy.compareTo(plan.lasting()) > 0
                ? (double) plan.lasting().toMillis() / busy.toMillis()
                : 1;
    }

    private Consumption consumption(RepetitionFindings findings) {
        if (consumer instanceof Consumer.DaemonSet) {
            return Consumption.ofDaemonSet(
                    ends.stream().map(end -> ofDaemonSet(end, findings)).toList());
        }
        return consumer instanceof Consumer.Nodes
                ? Consumption.ofNodes(around(findings))
                : Consumption.ofMeasuredPods(around(findings));
    }

    private List<UseAround> around(RepetitionFindings findings) {
        return ends.stream().map(end -> around(end, findings)).toList();
    }

    private static UseAround around(String end, RepetitionFindings findings) {
        String name = end.strip();
        return new UseAround(
                name,
                UseReading.parse(name, findings.said(end + RawName.USE_BEFORE)),
                UseReading.parse(name, findings.said(end + RawName.USE_AFTER)));
    }

    private static DaemonSetAround ofDaemonSet(String end, RepetitionFindings findings) {
        return new DaemonSetAround(
                around(end, findings),
                DaemonSetPods.parse(findings.said(end + RawName.DAEMON_SET_BEFORE)),
                DaemonSetPods.parse(findings.said(end + RawName.DAEMON_SET_AFTER)));
    }
}
