package io.plimsoll.run;

import io.plimsoll.evidence.DaemonSetPods;
import io.plimsoll.kube.DaemonPod;
import io.plimsoll.record.RawOutput;
import io.plimsoll.scenario.Consumer;
import io.plimsoll.scenario.ResourceUse;
import io.plimsoll.scenario.ScenarioPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those whose use a sentence looks at, seen from outside: only of a DaemonSet there is anything to see.
 *
 * @param place where the run happens
 * @param plan what the sentence says
 */
record LookedAt(Place place, ScenarioPlan<?> plan) {

    /** Tells whether it is read what is used around the tool. */
    boolean isAnybody() {
        return plan.alongside().isPresent();
    }

    /** Tells whether the pods that read it have to see the cgroups of their node. */
    boolean isInCgroups() {
        return daemonSet().isPresent();
    }

    /** Keeps which pods are looked at before the window, if they can change. */
    void before(List<String> ends, RepetitionFindings findings) {
        keep(ends, RawName.DAEMON_SET_BEFORE, findings);
    }

    /** Keeps which pods were looked at after it. */
    void after(List<String> ends, RepetitionFindings findings) {
        keep(ends, RawName.DAEMON_SET_AFTER, findings);
    }

    private void keep(List<String> ends, String name, RepetitionFindings findings) {
        daemonSet().ifPresent(set -> {
            List<DaemonPod> pods = place.api().daemonSetPods(set.namespace(), set.name());
            ends.forEach(end -> findings.raw(new RawOutput(
                    end + name, "text/plain", on(place.node(end).name(), pods).said())));
        });
    }

    private static DaemonSetPods on(String node, List<DaemonPod> pods) {
        Map<String, DaemonSetPods.OnNode> there = new HashMap<>();
        pods.stream()
                .filter(pod -> pod.node().equals(node))
                .forEach(pod -> there.put(pod.uid(), new DaemonSetPods.OnNode(node, pod.restarts())));
        return new DaemonSetPods(there);
    }

    private Optional<Consumer.DaemonSet> daemonSet() {
        return plan.alongside()
                .map(ResourceUse::consumer)
                .filter(Consumer.DaemonSet.class::isInstance)
                .map(Consumer.DaemonSet.class::cast);
    }
}
