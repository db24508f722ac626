package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.AS_RECORDED;
import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.REQUESTS;
import static io.plimsoll.run.InventedScenarios.REQUESTS_AS_RECORDED;
import static io.plimsoll.run.InventedScenarios.REQUESTS_BESIDE_THEIR_CONTROL;
import static io.plimsoll.run.InventedScenarios.WITHIN_A_RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.LimitRecord;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.ResolvedReference;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind of objective is judged on what it speaks of, and the record says what that was. */
class StandingsTest {

    private static final SampleGroup QUICK = new SampleGroup(
            IntStream.range(0, 1_000).mapToObj(i -> 0.05 + i * 1e-5).toList(), 0);

    @Test
    void a_range_has_both_its_ends_and_is_missed_beyond_either() {
        ObjectiveRecord good = Invention.throughput(900)
                .of(WITHIN_A_RANGE)
                .record()
                .objectives()
                .get(0);
        ObjectiveRecord tooGood = Invention.throughput(90_000)
                .of(WITHIN_A_RANGE)
                .record()
                .objectives()
                .get(0);

        assertThat(good.limits()).containsExactly(new LimitRecord("≥", 800e6), new LimitRecord("≤", 40e9));
        assertThat(good.judgement().verdict()).contains(Verdict.PASS);
        assertThat(tooGood.judgement().verdict()).contains(Verdict.VIOLATED);
        assertThat(tooGood.values()).hasSize(tooGood.judgement().repetitions()).containsOnly(90e9);
    }

    @Test
    void a_quantile_is_judged_on_all_samples_and_shows_that_of_each_repetition() {
        ObjectiveRecord standing =
                Invention.latency(QUICK).of(REQUESTS).record().objectives().get(0);

        assertThat(standing.metric()).isEqualTo("latency p99");
        assertThat(standing.judgement().verdict()).contains(Verdict.PASS);
        assertThat(standing.values()).hasSize(standing.judgement().repetitions());
        assertThat(standing.values().get(0)).isCloseTo(0.0599, within(1e-4));
    }

    @Test
    void operations_that_failed_are_slower_than_every_limit() {
        SampleGroup failing = new SampleGroup(QUICK.values(), 100);

        ObjectiveRecord standing =
                Invention.latency(failing).of(REQUESTS).record().objectives().get(0);

        assertThat(standing.judgement().verdict()).contains(Verdict.VIOLATED);
        assertThat(standing.values()).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_regression_from_a_control_is_judged_on_pairs_and_shown_in_per_cent() {
        ObjectiveRecord standing = Invention.throughput(970, 980)
                .against(1_000, 1_010)
                .of(BESIDE_ITS_CONTROL)
                .record()
                .objectives()
                .get(0);

        assertThat(standing.unit()).isEqualTo("%");
        assertThat(standing.limits()).containsExactly(new LimitRecord("≥", 90));
        assertThat(standing.judgement().verdict()).contains(Verdict.PASS);
        assertThat(standing.values().get(0)).isCloseTo(97, within(1e-9));
        assertThat(standing.judgement().interval())
                .hasValueSatisfying(interval -> assertThat(interval.from()).isBetween(96.9, 97.1));
    }

    @Test
    void a_candidate_whose_control_is_not_measured_yet_is_not_judged_yet() {
        Standings standings = new Standings(
                BESIDE_ITS_CONTROL.plan(), "local", objective -> Optional.of(new ResolvedReference.ControlArm()));

        ObjectiveRecord standing = standings
                .after(List.of(
                        throughput(1, RepetitionRecord.CONTROL, 1_000e6),
                        throughput(1, RepetitionRecord.CANDIDATE, 970e6),
                        throughput(2, RepetitionRecord.CANDIDATE, 970e6)))
                .get(0);

        assertThat(standing.values()).hasSize(1);
        assertThat(standing.judgement().isDecided()).isFalse();
    }

    @Test
    void a_regression_from_a_baseline_is_judged_on_the_session_and_shown_in_per_cent() {
        Invention same = Invention.throughput(1_000, 1_001).comparedToSessions(1_000, 1_004, 996, 1_002, 998);
        Invention worse = Invention.throughput(700, 701).comparedToSessions(1_000, 1_004, 996, 1_002, 998);

        ObjectiveRecord passed = same.of(AS_RECORDED).record().objectives().get(0);
        ObjectiveRecord violated = worse.of(AS_RECORDED).record().objectives().get(0);

        assertThat(passed.judgement().verdict()).contains(Verdict.PASS);
        assertThat(passed.values()).hasSize(5).allMatch(share -> share > 99.9 && share < 100.2);
        assertThat(passed.sentence()).isEqualTo("throughput regresses by at most 5 % compared to 'v2.23' as recorded");
        assertThat(violated.judgement().verdict()).contains(Verdict.VIOLATED);
    }

    @Test
    void a_reference_that_is_not_there_is_a_mistake_before_anything_is_measured() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> standings(AS_RECORDED).requireReferences())
                .withMessage(
                        "scenario 'as-recorded' expects that throughput regresses by at most 5 % compared to 'v2.23'"
                                + " as recorded, but that is not there to be compared with on 'local', and without it nothing can"
                                + " be shown; record it, or expect a limit instead");
        assertThatCode(() -> standings(WITHIN_A_RANGE).requireReferences()).doesNotThrowAnyException();
    }

    @Test
    void without_its_reference_nothing_is_judged_and_nothing_passes() {
        ObjectiveRecord standing = standings(AS_RECORDED)
                .after(Collections.nCopies(20, throughput(1, RepetitionRecord.CANDIDATE, 1e9)))
                .get(0);

        assertThat(standing.values()).isEmpty();
        assertThat(standing.judgement().verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(standing.judgement().doubt()).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.NO_REFERENCE);
            assertThat(doubt.remedy()).contains("record the baseline");
        });
    }

    @Test
    void a_repetition_that_lacks_what_an_objective_speaks_of_is_invalid() {
        RepetitionRecord empty = repetition(3, RepetitionRecord.CANDIDATE, Map.of());

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> standings(WITHIN_A_RANGE).requireMeasured(empty))
                .withMessage("repetition 3 measured no throughput");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> standings(REQUESTS).requireMeasured(empty))
                .withMessage("repetition 3 measured no latency");
    }

    @Test
    void quantiles_of_unequally_many_operations_are_not_compared() {
        Standings standings = new Standings(
                REQUESTS_BESIDE_THEIR_CONTROL.plan(),
                "local",
                objective -> Optional.of(new ResolvedReference.ControlArm()));
        List<RepetitionRecord> alike = List.of(
                latency(1, RepetitionRecord.CONTROL, 300), latency(1, RepetitionRecord.CANDIDATE, 300),
                latency(2, RepetitionRecord.CONTROL, 300), latency(2, RepetitionRecord.CANDIDATE, 300));
        List<RepetitionRecord> withAnother = new ArrayList<>(alike);
        withAnother.add(latency(3, RepetitionRecord.CONTROL, 300));
        withAnother.add(latency(3, RepetitionRecord.CANDIDATE, 200));

        ObjectiveRecord open = standings.after(alike).get(0);
        ObjectiveRecord ended = standings.after(withAnother).get(0);

        assertThat(open.judgement().isDecided()).isFalse();
        assertThat(ended.judgement().verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(ended.values()).hasSize(2).containsOnly(100.0);
        assertThat(ended.judgement().doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.explanation())
                        .isEqualTo(
                                "the p99 of 200 samples is not comparable with that of 300, as fewer lie further off"));
    }

    @Test
    void a_session_whose_repetitions_have_too_few_operations_is_not_compared() {
        Standings standings = new Standings(
                REQUESTS_AS_RECORDED.plan(),
                "local",
                objective -> Optional.of(new ResolvedReference.Sessions(List.of(0.06, 0.061, 0.059))));

        ObjectiveRecord ended = standings
                .after(List.of(latency(1, RepetitionRecord.CANDIDATE, 99)))
                .get(0);

        assertThat(ended.judgement().doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.explanation())
                        .isEqualTo("the p99 of 99 samples is the worst of them, which says little of any other run"));
    }

    private static RepetitionRecord latency(int number, String arm, int operations) {
        SampleGroup group = new SampleGroup(QUICK.values().subList(0, operations), 0);
        return new RepetitionRecord(
                number, arm, false, Instant.EPOCH, 1, Map.of(), Map.of("latency", group), List.of(), List.of());
    }

    private static Standings standings(Scenario scenario) {
        return new Standings(scenario.plan(), "local", References.NONE);
    }

    private static RepetitionRecord throughput(int number, String arm, double bitsPerSecond) {
        return repetition(number, arm, Map.of("throughput", bitsPerSecond));
    }

    private static RepetitionRecord repetition(int number, String arm, Map<String, Double> measured) {
        return new RepetitionRecord(number, arm, false, Instant.EPOCH, 1, measured, Map.of(), List.of(), List.of());
    }
}
