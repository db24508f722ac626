package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.AS_RECORDED;
import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.REQUESTS;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static io.plimsoll.run.InventedScenarios.WITHIN_A_RANGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.evidence.Bottleneck;
import io.plimsoll.evidence.StolenTime;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void a_violated_objective_says_what_was_promised_measured_and_how_sure_that_is() throws IOException {
        ScenarioRun run = Invention.throughput(612, 598, 655, 605, 640)
                .on("constellation-azure")
                .of(ENCRYPTED_TRAFFIC);
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("record", Path.of("target/plimsoll/20261120-101530-a1b2/encrypted-traffic-between-nodes.json"));
        files.put("report", Path.of("target/allure-report/index.html"));

        assertThat(FailureText.of(new ScenarioRun(run.plan(), run.record(), files, () -> {})))
                .isEqualTo(golden("violated.txt"));
    }

    @Test
    void a_met_objective_has_its_block_beside_a_violated_one() throws IOException {
        assertThat(FailureText.of(Invention.throughput(940, 951, 938, 960, 944)
                        .and("retransmits", 310.0, 120.0, 98.0, 402.0, 333.0, 280.0, 410.0, 150.0, 160.0, 170.0, 180.0)
                        .leaving("1 pod in namespace plimsoll; remove it with ./gate clean")
                        .of(TWO_OBJECTIVES)))
                .isEqualTo(golden("one-of-two-violated.txt"));
    }

    @Test
    void an_undecided_objective_says_whether_noise_or_curtailment_ended_it_and_what_would_decide_it()
            throws IOException {
        assertThat(FailureText.of(Invention.throughput(390, 420).of(ENCRYPTED_TRAFFIC)))
                .isEqualTo(golden("inconclusive-curtailed.txt"));
    }

    @Test
    void an_undecided_objective_that_leans_to_one_side_says_how_many_repetitions_would_decide_it() throws IOException {
        assertThat(FailureText.of(Invention.throughput(420, 430, 440, 390).of(ENCRYPTED_TRAFFIC)))
                .isEqualTo(golden("inconclusive-leaning.txt"));
    }

    @Test
    void a_run_that_is_invalid_says_so_first_and_trusts_no_number() throws IOException {
        assertThat(FailureText.of(
                        Invention.throughput(870, 880, 890).contradictedAt(3).of(ENCRYPTED_TRAFFIC)))
                .isEqualTo(golden("invalid.txt"));
    }

    @Test
    void a_cluster_that_could_not_run_it_is_told_apart_from_a_slow_one() throws IOException {
        InfraException failure = new InfraException("the server was not ready after 60 s; last seen: ImagePullBackOff");

        assertThat(FailureText.of(
                        Invention.throughput(870, 880).failingWith(failure).of(ENCRYPTED_TRAFFIC)))
                .isEqualTo(golden("infra.txt"));
    }

    @Test
    void a_mistake_of_the_user_shows_everything_that_is_missing() throws IOException {
        ConfigException failure = new ConfigException("2 rights are missing\ncreate pods    in namespace plimsoll\n"
                + "get pods/log   in namespace plimsoll");

        assertThat(FailureText.of(Invention.throughput(870).failingWith(failure).of(ENCRYPTED_TRAFFIC)))
                .isEqualTo(golden("config.txt"));
    }

    @Test
    void a_pass_has_a_text_too() throws IOException {
        assertThat(FailureText.of(Invention.throughput(871, 866, 880, 868, 872).of(ENCRYPTED_TRAFFIC)))
                .isEqualTo(golden("pass.txt"));
    }

    @Test
    void a_value_that_is_too_good_to_be_true_is_shown_against_both_ends_of_its_range() throws IOException {
        assertThat(FailureText.of(Invention.throughput(41_000, 41_200, 40_900, 41_100, 41_050)
                        .of(WITHIN_A_RANGE)))
                .isEqualTo(golden("beyond-its-range.txt"));
    }

    @Test
    void a_quantile_says_what_its_pass_cannot_exclude() throws IOException {
        assertThat(FailureText.of(Invention.latency(latencies(0.15), latencies(0.16), latencies(0.14))
                        .of(REQUESTS)))
                .isEqualTo(golden("quantile.txt"));
    }

    /** Two runs of five are bad: the median of each run's own p99 keeps the limit that 2 % of all samples miss. */
    @Test
    void a_quantile_of_all_samples_is_what_was_measured_where_that_is_promised() {
        assertThat(FailureText.of(
                        Invention.latency(latencies(0.1), latencies(9), latencies(0.1), latencies(9), latencies(0.1))
                                .of(REQUESTS)))
                .startsWith("VIOLATED")
                .contains("measured      2,678 ms (+1239.0 %; p99 of 12,020 samples; each repetition's own p99: 60.5,");
    }

    @Test
    void a_regression_says_what_share_of_its_control_was_reached() throws IOException {
        assertThat(FailureText.of(Invention.throughput(812, 790, 801, 822, 795)
                        .against(1_002, 985, 1_001, 1_010, 998)
                        .of(BESIDE_ITS_CONTROL)))
                .isEqualTo(golden("regressed.txt"));
    }

    @Test
    void a_baseline_that_is_too_small_is_told_apart_from_noise() throws IOException {
        assertThat(FailureText.of(Invention.throughput(973, 969, 971, 975, 970)
                        .comparedToSessions(1_000, 990)
                        .of(AS_RECORDED)))
                .isEqualTo(golden("baseline-too-small.txt"));
    }

    @Test
    void what_was_at_its_limit_is_named_with_how_often() {
        ScenarioRun run = Invention.throughput(612, 598, 655, 605, 640).of(ENCRYPTED_TRAFFIC);
        List<RepetitionRecord> busy = run.record().repetitions().stream()
                .map(repetition -> with(
                        repetition,
                        new Evidence(
                                Bottleneck.FACT,
                                true,
                                "server core at the limit",
                                Map.of(Bottleneck.FACT, "server core"))))
                .toList();

        assertThat(FailureText.of(new ScenarioRun(run.plan(), run.record().with(busy))))
                .containsPattern("(?m)^  bottleneck +server core, in 4 of 5 repetitions$");
        assertThat(FailureText.of(run)).doesNotContain("bottleneck");
    }

    @Test
    void what_a_hypervisor_took_is_told_of_each_repetition() {
        ScenarioRun run = Invention.throughput(612, 598, 655, 605, 640).of(ENCRYPTED_TRAFFIC);
        List<RepetitionRecord> robbed = run.record().repetitions().stream()
                .map(repetition -> with(
                        repetition,
                        new Evidence(StolenTime.FACT, true, "others were given it", Map.of(StolenTime.FACT, "24.0 %"))))
                .toList();

        assertThat(FailureText.of(new ScenarioRun(run.plan(), run.record().with(robbed))))
                .containsPattern("(?m)^  stolen time +24.0 %, 24.0 %, 24.0 %, 24.0 % of a node's processors in 4 of 5");
        assertThat(FailureText.of(run)).doesNotContain("stolen time");
    }

    /** All but the third. */
    private static RepetitionRecord with(RepetitionRecord repetition, Evidence further) {
        List<Evidence> evidence = new ArrayList<>(repetition.evidence());
        if (repetition.number() != 3) {
            evidence.add(further);
        }
        return new RepetitionRecord(
                repetition.number(),
                repetition.arm(),
                repetition.warmUp(),
                repetition.startedAt(),
                repetition.tookSeconds(),
                repetition.measurements(),
                repetition.samples(),
                evidence,
                repetition.raw());
    }

    @Test
    void the_first_word_is_the_verdict() {
        ScenarioRun run = Invention.throughput(612).of(ENCRYPTED_TRAFFIC);

        assertThat(run.verdict()).isEqualTo(Verdict.PASS);
        assertThat(FailureText.of(run)).startsWith("PASS: ");
    }

    private static SampleGroup latencies(double slowest) {
        return new SampleGroup(
                IntStream.rangeClosed(1, 600)
                        .mapToObj(i -> slowest * Math.pow(i / 600.0, 60))
                        .toList(),
                1);
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = FailureTextTest.class.getResourceAsStream(name)) {
            return text == null ? "there is no golden file " + name : new String(text.readAllBytes(), UTF_8);
        }
    }
}
