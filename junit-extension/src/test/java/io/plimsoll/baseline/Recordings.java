package io.plimsoll.baseline;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;

import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Invention;
import io.plimsoll.run.Retold;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs as if launches had made them, and what their recording needs. */
final class Recordings {

    static final String SETTING = "iperf3 TCP, 4 streams, between two nodes";
    static final Map<String, String> PLACE = Map.of(
            "Kubernetes", "v1.30.4",
            "cluster UID", "0b9f2f6e-6a0e-4f0e-9d6b-3f1d0c9a7e55",
            "instance type", "Standard_DC4as_v5",
            "kernel", "6.1.0",
            "CNI", "Cilium 1.12, VXLAN",
            "encryption", "WireGuard on cilium_wg0",
            "volume", "none",
            "pod MTU", "1420 B",
            "underlay MTU", "1500 B");

    private Recordings() {}

    static BaselineRecording recording(Path folder, String name) {
        return new BaselineRecording(name, new BaselineFolder(folder), "0.1.0");
    }

    static Wanted wanted(String name) {
        return new Wanted(name, Set.of(), "local", "encrypted-traffic-between-nodes", SETTING);
    }

    static RunRecord run(String runId, double... megabits) {
        return run(
                runId,
                PLACE,
                Invention.throughput(megabits).of(ENCRYPTED_TRAFFIC).record());
    }

    static RunRecord run(String runId, Map<String, String> environment, RunRecord run) {
        return new Retold(run).begun(run.startedAt(), runId).in(environment).record();
    }

    static SortedMap<String, MeasuredValues> values(RunRecord run) {
        List<Double> measured = run.judged().stream()
                .map(each -> each.measurements().get("throughput"))
                .toList();
        return measured.isEmpty()
                ? new TreeMap<>()
                : new TreeMap<>(Map.of("throughput", new MeasuredValues("bit/s", measured)));
    }

    static Map<String, String> with(String name, String value) {
        Map<String, String> place = new HashMap<>(PLACE);
        place.put(name, value);
        return place;
    }

    static Map<String, String> without(String... names) {
        Map<String, String> place = new HashMap<>(PLACE);
        for (String name : names) {
            place.remove(name);
        }
        return place;
    }
}
