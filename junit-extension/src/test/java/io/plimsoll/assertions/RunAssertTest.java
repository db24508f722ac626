package io.plimsoll.assertions;

import static io.plimsoll.assertions.PlimsollAssertions.assertThat;
import static io.plimsoll.run.InventedScenarios.AS_RECORDED;
import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.REQUESTS;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static io.plimsoll.run.InventedScenarios.WITHIN_A_RANGE;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Invention;
import io.plimsoll.run.Retold;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RunAssertTest {

    private static final ScenarioRun PASSED = Invention.throughput(870).of(ENCRYPTED_TRAFFIC);
    private static final ScenarioRun UNDECIDED = Invention.throughput(390, 420).of(ENCRYPTED_TRAFFIC);

    @AfterEach
    void the_default_mode_again() {
        System.clearProperty(RunAssert.INCONCLUSIVE_PROPERTY);
    }

    @Test
    void a_pass_is_silent() {
        assertThat(assertThat(PASSED).meetsItsObjectives()).isNotNull();
    }

    @Test
    void a_pass_of_each_kind_of_objective_is_silent() {
        SampleGroup samples = new SampleGroup(
                IntStream.range(0, 1_000).mapToObj(i -> 0.05 + i * 1e-5).toList(), 0);

        assertThat(Invention.throughput(900, 910).of(WITHIN_A_RANGE)).meetsItsObjectives();
        assertThat(Invention.latency(samples).of(REQUESTS)).meetsItsObjectives();
        assertThat(Invention.throughput(970, 975).against(1_000).of(BESIDE_ITS_CONTROL))
                .meetsItsObjectives();
        assertThat(Invention.throughput(1_000, 1_001)
                        .comparedToSessions(1_000, 1_004, 996, 1_002, 998)
                        .of(AS_RECORDED))
                .meetsItsObjectives();
    }

    @Test
    void a_violated_objective_is_an_assertion_error() {
        assertThatThrownBy(() -> assertThat(Invention.throughput(300).of(ENCRYPTED_TRAFFIC))
                        .meetsItsObjectives())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("VIOLATED: 'encrypted-traffic-between-nodes' on local missed 1 of 1");
    }

    @Test
    void everything_else_is_red_but_no_assertion_error_and_says_its_verdict_first() {
        requireError(UNDECIDED, InconclusiveError.class, "INCONCLUSIVE: ");
        requireError(
                Invention.throughput(870).contradictedAt(1).of(ENCRYPTED_TRAFFIC),
                InvalidMeasurementError.class,
                "INVALID: ");
        requireError(
                Invention.throughput(870)
                        .failingWith(new InfraException("no node"))
                        .of(ENCRYPTED_TRAFFIC),
                InfrastructureError.class,
                "INFRA: ");
        requireError(
                Invention.throughput(870)
                        .failingWith(new ConfigException("no right"))
                        .of(ENCRYPTED_TRAFFIC),
                ConfigurationError.class,
                "CONFIG: ");
        requireError(
                with(PASSED, PASSED.record().objectives(), PASSED.record().repetitions(), Verdict.ABORTED),
                InfrastructureError.class,
                "ABORTED: ");
    }

    @Test
    void an_undecided_run_is_skipped_only_where_that_was_asked_for() {
        System.setProperty(RunAssert.INCONCLUSIVE_PROPERTY, "skip");

        assertThatThrownBy(() -> assertThat(UNDECIDED).meetsItsObjectives())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("INCONCLUSIVE: ");
        requireError(
                Invention.throughput(870).contradictedAt(1).of(ENCRYPTED_TRAFFIC),
                InvalidMeasurementError.class,
                "INVALID: ");
    }

    @Test
    void an_unknown_mode_is_a_mistake_and_not_the_default() {
        System.setProperty(RunAssert.INCONCLUSIVE_PROPERTY, "ignore");

        requireError(UNDECIDED, ConfigurationError.class, "CONFIG: -Dplimsoll.inconclusive=ignore is unknown");
    }

    @Test
    void a_pass_that_its_record_does_not_show_is_invalid() {
        ScenarioRun run = Invention.throughput(940).and("retransmits", 3.0).of(TWO_OBJECTIVES);
        List<ObjectiveRecord> objectives = run.record().objectives();
        List<RepetitionRecord> repetitions = run.record().repetitions();
        List<ObjectiveRecord> twice = List.of(objectives.get(0), objectives.get(0));
        List<ObjectiveRecord> open = Invention.throughput(940)
                .and("retransmits", 300.0)
                .of(TWO_OBJECTIVES)
                .record()
                .objectives();

        assertThat(with(run, objectives, repetitions)).meetsItsObjectives();
        requireInvalid(with(run, objectives.subList(0, 1), repetitions), "1 of 2 objectives were not shown");
        requireInvalid(with(run, List.of(), repetitions), "2 of 2 objectives were not shown");
        requireInvalid(with(run, twice, repetitions), "2 of 2 objectives were not shown to be met");
        requireInvalid(with(run, open, repetitions), "1 of 2 objectives were not shown to be met: retransmits");
        requireInvalid(with(run, objectives, repetitions.subList(0, 4)), "2 of 2 objectives were not shown");
        requireInvalid(with(run, objectives, List.of()), "2 of 2 objectives were not shown");
    }

    @Test
    void a_pass_that_evidence_contradicts_is_invalid() {
        ScenarioRun run = Invention.throughput(870).contradictedAt(5).of(ENCRYPTED_TRAFFIC);

        requireInvalid(
                with(run, PASSED.record().objectives(), run.record().repetitions()),
                "evidence contradicts it: the marker was readable");
    }

    @Test
    void whoever_waits_for_the_assertion_hears_of_it_even_if_it_fails() {
        AtomicInteger asserted = new AtomicInteger();
        ScenarioRun run = new ScenarioRun(UNDECIDED.plan(), UNDECIDED.record(), Map.of(), asserted::incrementAndGet);

        assertThatThrownBy(() -> assertThat(run).meetsItsObjectives()).isInstanceOf(InconclusiveError.class);
        assertThat(asserted).hasValue(1);
    }

    @Test
    void what_leaves_in_a_message_is_redacted() {
        InfraException failure = new InfraException("GET https://me:hunter2@10.0.0.1/ said \u001B[31mno");

        assertThatThrownBy(() -> assertThat(
                                Invention.throughput(870).failingWith(failure).of(ENCRYPTED_TRAFFIC))
                        .meetsItsObjectives())
                .hasMessageContaining("GET https://<credentials>@10.0.0.1/ said no")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_description_is_part_of_the_message() {
        assertThatThrownBy(() -> assertThat(UNDECIDED).as("the nightly gate").meetsItsObjectives())
                .hasMessageContaining("described as the nightly gate");
    }

    @Test
    void a_metric_can_be_explored_without_counting_as_asserted() {
        AtomicInteger asserted = new AtomicInteger();
        ScenarioRun run = new ScenarioRun(PASSED.plan(), PASSED.record(), Map.of(), asserted::incrementAndGet);

        assertThat(run).measured(throughput()).isAtLeast(mbps(870)).isAtMost(mbps(870));
        assertThatThrownBy(() -> assertThat(run).measured(throughput()).isAtLeast(mbps(871)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("the median of throughput is not at least 871 Mbit/s, but 870 Mbit/s");
        assertThatThrownBy(() -> assertThat(run).measured(sentThroughput()))
                .isInstanceOf(InvalidMeasurementError.class)
                .hasMessage("INVALID: nothing was measured for sent throughput");
        assertThat(asserted).hasValue(0);
    }

    @Test
    void a_number_that_cannot_be_trusted_cannot_be_explored() {
        ScenarioRun invalid = Invention.throughput(870).contradictedAt(1).of(ENCRYPTED_TRAFFIC);

        assertThatThrownBy(() -> assertThat(invalid).measured(throughput()))
                .isInstanceOf(InvalidMeasurementError.class);
    }

    private static void requireInvalid(ScenarioRun run, String reason) {
        assertThatThrownBy(() -> assertThat(run).meetsItsObjectives())
                .isExactlyInstanceOf(InvalidMeasurementError.class)
                .hasMessageStartingWith("INVALID: ")
                .hasMessageContaining(reason);
    }

    private static void requireError(ScenarioRun run, Class<? extends VerdictError> type, String beginning) {
        assertThatThrownBy(() -> assertThat(run).meetsItsObjectives())
                .isExactlyInstanceOf(type)
                .isNotInstanceOf(AssertionError.class)
                .hasMessageStartingWith(beginning);
    }

    private static ScenarioRun with(
            ScenarioRun run, List<ObjectiveRecord> objectives, List<RepetitionRecord> repetitions) {
        return with(run, objectives, repetitions, Verdict.PASS);
    }

    private static ScenarioRun with(
            ScenarioRun run, List<ObjectiveRecord> objectives, List<RepetitionRecord> repetitions, Verdict verdict) {
        RunRecord measured = run.record().with(repetitions);
        return new ScenarioRun(
                run.plan(),
                new Retold(measured)
                        .expecting(objectives)
                        .ended(verdict, measured.failure())
                        .record());
    }
}
