package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.slo.EnvironmentField.KERNEL;
import static io.plimsoll.slo.Recorded.recorded;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
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
import io.plimsoll.waiver.Waivers;
import java.nio.file.Path;
import java.time.Instant;
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

    @Test
    void earlier_sessions_of_the_candidate_are_judged_together_with_this_one() {
        record("r1", 800, 810, 820, 830, 840);
        recordAs("v2.24", "c1", 500, 500, 510, 520, 530);
        recordAs("v2.24", "c2", 600, 600, 610, 620, 630);
        Scenario scenario = comparing(recorded("v2.23"));

        assertThat(withEarlier("v2.24").of(objective(scenario)))
                .contains(new ResolvedReference.Sessions(List.of(820e6), List.of(510e6, 610e6)));
        assertThat(withEarlier("v2.24").describe().get("earlier sessions"))
                .startsWith("2 sessions in ")
                .contains("(run c1)", "(run c2)");
        assertThat(withEarlier("v2.24").caveats(objective(scenario)))
                .anySatisfy(caveat -> assertThat(caveat)
                        .isEqualTo("this session was judged together with 2 sessions of 'v2.24'. The verdict is as sure"
                                + " as it says if it was settled before the first of them that there would be 3, and"
                                + " not if sessions were added until one was liked"))
                .anySatisfy(caveat -> assertThat(caveat)
                        .startsWith("3 sessions of the candidate (run c1, run c2, run now) began less than 6 hours"));
    }

    @Test
    void a_session_that_was_recorded_itself_is_not_its_own_earlier_one() {
        record("r1", 800, 810, 820, 830, 840);
        recordAs("v2.24", "now", 500, 500, 510, 520, 530);

        assertThat(withEarlier("v2.24").of(objective(comparing(recorded("v2.23")))))
                .contains(new ResolvedReference.Sessions(List.of(820e6)));
        assertThat(withEarlier("v2.24").describe()).doesNotContainKey("earlier sessions");
    }

    @Test
    void earlier_sessions_that_are_missing_are_config() {
        record("r1", 800, 810, 820, 830, 840);

        refused(withEarlier("v2.24"), "there is no baseline 'v2.24' of 'compared' on local");
    }

    @Test
    void earlier_sessions_of_another_release_are_config() {
        record("r1", 800, 810, 820, 830, 840);
        recordAs("v2.24", "c1", 500, 500, 510, 520, 530);
        Map<String, String> otherRelease = new TreeMap<>(HERE);
        otherRelease.put("release", "v2.25");

        refused(
                references(comparing(recorded("v2.23")), otherRelease, "", "v2.24"),
                " is of release 'v2.24', and this run of 'v2.25'; sessions of two releases are not judged together");
    }

    @Test
    void a_baseline_is_not_compared_with_itself() {
        record("r1", 800, 810, 820, 830, 840);

        refused(
                withEarlier("v2.23"),
                "-Dplimsoll.baseline.candidate=v2.23 names the very baseline that the sentence compares with");
    }

    @Test
    void a_verdict_says_of_which_sessions_it_is_not_known_that_they_are_independent() {
        record("r1", 800, 810, 820, 830, 840);
        record("r2", 700, 700, 720, 730, 740);
        record("r3", 600, 600, 620, 630, 640);
        Scenario scenario = comparing(recorded("v2.23"));
        ScenarioRun run = new Invention(
                        "local",
                        Map.of("throughput", List.of(700e6)),
                        Map.of(),
                        Map.of(),
                        references(scenario, HERE, ""),
                        Optional.empty(),
                        Optional.empty(),
                        "clean",
                        Waivers.none())
                .of(scenario);

        assertThat(FailureText.of(run))
                .contains("note        3 sessions of baseline 'v2.23' (run r1, run r2, run r3) began less than 6 hours"
                        + " apart: ");
    }

    private static void refused(RecordedReferences references, String why) {
        assertThatThrownBy(() -> references.require(objective(comparing(recorded("v2.23")))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(why);
    }

    private RecordedReferences withEarlier(String name) {
        return references(comparing(recorded("v2.23")), HERE, "", name);
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
        return references(scenario, environment, recording, "");
    }

    private RecordedReferences references(
            Scenario scenario, Map<String, String> environment, String recording, String earlier) {
        return new RecordedReferences(
                scenario.plan(),
                "local",
                Baselines.in(folder),
                Optional.of(recording)
                        .filter(name -> !name.isEmpty())
                        .map(name -> BaselineRecording.into(folder, name)),
                new CandidateSession(
                        "now",
                        Instant.parse("2026-11-20T12:00:00Z"),
                        Optional.of(earlier).filter(name -> !name.isEmpty())),
                () -> environment);
    }

    private void record(String runId, double... megabits) {
        recordAs("v2.23", runId, megabits);
    }

    private void recordAs(String name, String runId, double... megabits) {
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
        BaselineRecording.into(folder, name)
                .record(
                        asOf,
                        measured.plan().comparableSetting(),
                        new TreeMap<>(Map.of("throughput", new MeasuredValues("bit/s", values))));
    }
}
