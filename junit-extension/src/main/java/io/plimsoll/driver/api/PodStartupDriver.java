package io.plimsoll.driver.api;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.kube.PodStart;
import io.plimsoll.kube.Right;
import io.plimsoll.record.Evidence;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.MeasuresPodStartup;
import io.plimsoll.workload.PodStartup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Starts pods and watches them. */
public final class PodStartupDriver implements ApiDriver<PodStartup> {

    @Override
    public String tool() {
        return "pod starts";
    }

    @Override
    public List<Right> rights(PodStartup workload) {
        return List.of(new Right("watch", "", "pods", "", "to see when a pod is scheduled, started and ready"));
    }

    @Override
    public String run(PodStartup workload, MeasuredApi api) {
        List<String> nodes = List.copyOf(api.podStarts().pullImage());
        double began = Instant.now().toEpochMilli() / 1e3;
        List<PodStart> pods = api.podStarts().start(workload.pods(), workload.atOnce());
        return new PodStartLog(
                        PodStartLog.FORMAT,
                        began,
                        workload.atOnce(),
                        nodes,
                        api.podStarts().awaitGone(),
                        pods)
                .said();
    }

    @Override
    public Reading read(PodStartup workload, String said) {
        PodStartLog log = PodStartLog.parse(workload, said);
        Measurements measurements = Measurements.none()
                .withSamples(MeasuresPodStartup.SCHEDULED, samples(log, PodStart::scheduled))
                .withSamples(MeasuresPodStartup.STARTED, samples(log, PodStart::started))
                .withSamples(MeasuresPodStartup.READY, samples(log, PodStart::ready))
                .with(MeasuresPodStartup.PODS_READY, readyPerSecond(log));
        return Reading.of(measurements, Map.of());
    }

    @Override
    public double started(PodStartup workload, String said) {
        return PodStartLog.parse(workload, said).began();
    }

    @Override
    public List<Evidence> evidence(PodStartup workload, String said) {
        PodStartLog log = PodStartLog.parse(workload, said);
        return List.of(gone(log), image(log));
    }

    private static SampleGroup samples(PodStartLog log, Function<PodStart, Optional<Double>> stage) {
        List<Double> values = log.pods().stream()
                .flatMap(pod -> stage.apply(pod).map(at -> at - pod.asked()).stream())
                .toList();
        return new SampleGroup(values, log.pods().size() - values.size());
    }

    private static double readyPerSecond(PodStartLog log) {
        double first = log.pods().stream().mapToDouble(PodStart::asked).min().orElse(0);
        double[] ready = log.pods().stream()
                .flatMap(pod -> pod.ready().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return ready.length == 0 ? 0 : ready.length / (ready[ready.length - 1] - first);
    }

    private static Evidence gone(PodStartLog log) {
        long failed = log.pods().stream().filter(pod -> pod.ready().isEmpty()).count();
        return new Evidence(
                "pods",
                log.left() == 0,
                log.left() == 0
                        ? "all pods were started for this repetition, and are gone"
                        : "pods of this repetition could not be removed, and burden those that follow",
                Map.of("started", log.pods().size() + ", of which " + failed + " were never ready"));
    }

    /** A pod on a node without the image would have waited for it. */
    private static Evidence image(PodStartLog log) {
        Map<String, String> facts = new TreeMap<>();
        boolean there = true;
        for (PodStart pod : log.pods()) {
            if (!pod.node().isEmpty()) {
                there &= log.nodesWithImage().contains(pod.node());
                facts.merge("pods on " + pod.node(), "1", (a, b) -> String.valueOf(Integer.parseInt(a) + 1));
            }
        }
        return new Evidence(
                "image",
                there,
                there
                        ? "the image was on all nodes before, so that nothing was pulled"
                        : "pods were put on nodes that did not have the image, so that its way there was measured too",
                facts);
    }
}
