package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.EnvironmentField.KERNEL;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.baseline.MeasuredValues;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Recorded;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.slo.ResolvedReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedReferencesTest {

    private static final Map<String, String> HERE = Map.of(
            "Kubernetes", "v1.30.4",
            "instance type", "Standard_DC4as_v5",
            "kernel", "6.1.0",
            "CNI", "Cilium 1.12, VXLAN",
            "encryption", "none",
            "volume", "none");

    @TempDir
    private Path folder;

    @Test
    void what_a_sentence_compares_with_are_the_medians_of_the_sessions() {
        record("r1", 800, 810, 820, 830, 840);
        record("r2", 700, 700, 720, 999, 999);

        assertThat(references(comparing(recorded("v2.23")), HERE, "").of(objective(comparing(recorded("v2.23")))))
                .contains(new ResolvedReference.Sessions(List.of(820e6, 720e6)));
    }

    @Test
    void without_a_baseline_a_run_is_config_and_never_a_pass() {
        Scenario scenario = comparing(recorded("v2.23"));

        assertThat(references(scenario, HERE, "").of(objective(scenario))).isEmpty();
        assertThatThrownBy(() -> standings(scenario, HERE, "").requireReferences())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no baseline 'v2.23' of 'compared' on local")
                .hasMessageContaining("-Dplimsoll.baseline.record=v2.23");
    }

    @Test
    void while_it_is_recorded_a_baseline_may_be_missing_and_then_has_no_session() {
        Scenario scenario = comparing(recorded("v2.23"));

        standings(scenario, HERE, "v2.23").requireReferences();
        assertThat(references(scenario, HERE, "v2.23").of(objective(scenario)))
                .contains(new ResolvedReference.Sessions(List.of()));
        assertThatThrownBy(() -> standings(scenario, HERE, "v2.24").requireReferences())
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void another_environment_is_config_before_measuring_and_invalid_when_measuring_has_told_it() {
        record("r1", 800, 810, 820, 830, 840);
        Map<String, String> otherKernel = new TreeMap<>(HERE);
        otherKernel.put("kernel", "6.8.0");
        Map<String, String> otherMtu = new TreeMap<>(HERE);
        otherMtu.put("pod MTU", "8896 B");

        assertThatThrownBy(() ->
                        standings(comparing(recorded("v2.23")), otherKernel, "").requireReferences())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kernel: recorded 6.1.0, here 6.8.0");
        assertThatThrownBy(() ->
                        standings(comparing(recorded("v2.23")), otherMtu, "").requireStillComparable())
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("MTU: recorded pod 1420 B, here pod 8896 B");
        standings(comparing(recorded("v2.23").mayDifferIn(KERNEL)), otherKernel, "")
                .requireReferences();
    }

    @Test
    void the_record_says_which_sessions_it_was_compared_with_and_when_they_were_measured() {
        record("r1", 800, 810, 820, 830, 840);
        record("r2", 700, 700, 720, 999, 999);
        Scenario scenario = comparing(recorded("v2.23"));

        assertThat(references(scenario, HERE, "").describe().get("baseline v2.23"))
                .matches(
                        "2 sessions in .*/v2\\.23/local/compared\\.[0-9a-f]{8}\\.json, measured 2026-11-20 \\(run r1\\),"
                                + " 2026-11-20 \\(run r2\\)");
        assertThat(references(comparing(recorded("v2.24")), HERE, "v2.24").describe())
                .containsEntry("baseline v2.24", "no session yet");
    }

    @Test
    void a_metric_that_was_not_recorded_is_named() {
        record("r1", 800, 810, 820, 830, 840);
        Scenario other = scenario("compared")
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(sentThroughput().regressesByAtMost(percent(5)).comparedTo(recorded("v2.23")));

        assertThatThrownBy(() -> standings(other, HERE, "").requireReferences())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("has no values of sent throughput in bit/s, only of throughput");
    }

    private static Scenario comparing(Recorded with) {
        return scenario("compared")
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().regressesByAtMost(percent(5)).comparedTo(with));
    }

    private static RegressionObjective<?, ?> objective(Scenario scenario) {
        return (RegressionObjective<?, ?>) scenario.plan().objectives().get(0);
    }

    private Standings standings(Scenario scenario, Map<String, String> environment, String recording) {
        return new Standings(scenario.plan(), "local", references(scenario, environment, recording));
    }

    private RecordedReferences references(Scenario scenario, Map<String, String> environment, String recording) {
        return new RecordedReferences(
                scenario.plan(),
                "local",
                Baselines.in(folder),
                Optional.of(recording)
                        .filter(name -> !name.isEmpty())
                        .map(name -> BaselineRecording.into(folder, name)),
                () -> environment);
    }

    private void record(String runId, double... megabits) {
        Scenario measured = scenario("compared")
                .run(iperf3().tcp())
                .betweenNodes()
                .expect(throughput().isAtLeast(mbps(1)));
        RunRecord run = Invention.throughput(megabits).of(measured).record();
        Map<String, String> environment = new TreeMap<>(HERE);
        environment.put("pod MTU", "1420 B");
        RunRecord asOf =
                new Retold(run).begun(run.startedAt(), runId).in(environment).record();
        List<Double> values = run.judged().stream()
                .map(each -> each.measurements().get("throughput"))
                .toList();
        BaselineRecording.into(folder, "v2.23")
                .record(
                        asOf,
                        measured.plan().comparableSetting(),
                        new TreeMap<>(Map.of("throughput", new MeasuredValues("bit/s", values))));
    }
}
