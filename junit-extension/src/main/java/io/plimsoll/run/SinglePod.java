package io.plimsoll.run;

import static java.util.Objects.requireNonNull;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.kube.Disk;
import io.plimsoll.kube.PodRequest;
import io.plimsoll.kube.PodState;
import io.plimsoll.record.RawOutput;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repetition in one pod.
 *
 * @param <W> the workload
 */
final class SinglePod<W extends Workload> implements Repetition {

    private static final List<String> ENDS = List.of(RawName.POD);

    private final Place place;
    private final ScenarioPlan<W> plan;
    private final PodDriver<W> driver;
    private final String name;
    private final LookedAt lookedAt;
    private final PodState askedFor;
    private @Nullable PodOutput ended;

    /**
     * Asks for the pod and does not wait for it.
     *
     * @param name of the pod, unique in the session
     */
    SinglePod(Place place, ScenarioPlan<W> plan, PodDriver<W> driver, Disk disk, String name) {
        this.place = place;
        this.plan = plan;
        this.driver = driver;
        this.name = name;
        this.lookedAt = new LookedAt(place, plan);
        this.askedFor = place.workspace().create(request(disk));
    }

    private PodRequest request(Disk disk) {
        List<String> argv = new ArrayList<>(List.of("steps", name));
        argv.addAll(lookedAt.isAnybody() ? UseSteps.before(List.of()) : List.of());
        argv.add(ClientServerPods.TOOL);
        argv.addAll(driver.command(plan.workload(), plan.lasting(), Disk.DIRECTORY));
        argv.addAll(lookedAt.isAnybody() ? UseSteps.after(List.of()) : List.of());
        argv.addAll(List.of(
                "--then", ClientServerPods.FACTS, "pod-facts", place.server().internalIp(), driver.debianPackage()));
        Duration lifetime = longest().plus(ClientServerPods.SLACK);
        return new PodRequest(name, name, place.server().name(), place.image(), argv, lifetime)
                .with(disk)
                .seeingCgroupsOfNode(lookedAt.isInCgroups());
    }

    private Duration longest() {
        return driver.longest(plan.workload(), plan.lasting());
    }

    @Override
    public void measure(RepetitionFindings findings) {
        lookedAt.before(ENDS, findings);
        PodOutput pod = PodOutput.ofStarted(place.workspace(), name, askedFor);
        ended = pod;
        String said = pod.await(
                ClientServerPods.TOOL,
                driver.busy(plan.workload(), plan.lasting()),
                longest().minus(driver.busy(plan.workload(), plan.lasting())).plus(PodOutput.GRACE));
        findings.raw(new RawOutput(RawName.POD + driver.tool(), driver.mediaType(), said));
        if (lookedAt.isAnybody()) {
            UseSteps.keepOfOnePod(RawName.POD, pod, findings);
            lookedAt.after(ENDS, findings);
        }
    }

    @Override
    public void observe(Observation observation, RepetitionFindings findings) {
        PodOutput pod = requireNonNull(ended);
        observation.ofPod(RawName.POD, pod, findings);
        observation.ofEvents(RawName.POD_EVENTS, pod, findings);
    }

    @Override
    public void close() {
        place.workspace().delete(List.of(askedFor));
    }
}
