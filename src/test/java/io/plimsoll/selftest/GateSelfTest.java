package io.plimsoll.selftest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenarios.CniArticleScenarios;
import io.plimsoll.scenarios.KBenchScenarios;
import io.plimsoll.verdict.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gate tests itself: a recorded run that passes must turn red as soon as one thing is wrong with it, and by the check
 * that is there for this. {@code ./gate self-test} runs it.
 */
class GateSelfTest {

    private static final String BASELINES = "plimsoll.baselines";
    private static final Map<String, Recording> HEALTHY = Recording.all();

    private static int died;

    @TempDir
    private Path folder;

    @BeforeAll
    static void pin_sessions(@TempDir Path baselines) {
        PinnedSessions.recordInto(baselines, Recording.real().run());
        System.setProperty(BASELINES, baselines.toString());
    }

    static List<Mutant> mutants() {
        return Stream.of(
                        ToolMutants.all(),
                        PodMutants.all(),
                        WireMutants.all(),
                        RecordMutants.all(),
                        ReferenceMutants.all(),
                        WaiverMutants.all(),
                        ApiMutants.all(),
                        PathMutants.all(),
                        HttpMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void turns_red_by_the_check_that_is_there_for_it(Mutant mutant) throws IOException {
        Optional<String> red = judge(mutant);

        assertThat(mutant.complaint(red)).isEmpty();
        died++;
        System.out.printf(Locale.ROOT, "%-12s %-50s %s%n", mutant.verdict(), mutant.name(), mutant.diesBy());
    }

    @Test
    void the_recorded_run_itself_passes() throws IOException {
        assertThat(judge(unchanged())).isEmpty();
    }

    @Test
    void the_recorded_run_passes_by_the_sentence_of_the_catalogue() throws IOException {
        assertThat(judge(unchanged().judgedBy(KBenchScenarios.ENCRYPTED_TRAFFIC_BETWEEN_NODES)))
                .isEmpty();
    }

    @Test
    void the_recorded_run_passes_where_a_range_is_promised() throws IOException {
        assertThat(judge(unchanged().judgedBy(Sentences.TOO_GOOD_TO_BE_TRUE_IS_NO_PASS)))
                .isEmpty();
    }

    @Test
    void the_recorded_run_passes_beside_itself() throws IOException {
        assertThat(judge(Mutant.inRawMaterial("beside itself", Verdict.INVALID, "", Recording::besideItself)
                        .judgedBy(Sentences.NO_WORSE_THAN_ITS_CONTROL)))
                .isEmpty();
    }

    @Test
    void the_recorded_run_passes_compared_with_recorded_sessions() throws IOException {
        assertThat(judge(unchanged().judgedBy(Sentences.NO_WORSE_THAN_RECORDED)))
                .isEmpty();
    }

    @Test
    void the_recorded_requests_of_the_api_pass() throws IOException {
        assertThat(judge(unchanged().judgedBy(Sentences.REQUESTS_OF_THE_API))).isEmpty();
    }

    @Test
    void the_recorded_requests_at_a_rate_pass() throws IOException {
        assertThat(judge(unchanged().judgedBy(Sentences.REQUESTS_AT_A_RATE))).isEmpty();
    }

    @Test
    void the_recorded_runs_between_zones_and_through_a_hairpin_pass() throws IOException {
        assertThat(judge(unchanged().judgedBy(Sentences.BETWEEN_ZONES))).isEmpty();
        assertThat(judge(unchanged().judgedBy(Sentences.HAIRPIN))).isEmpty();
    }

    @Test
    void the_recorded_requests_over_http_pass() throws IOException {
        assertThat(judge(unchanged().judgedBy(Sentences.NO_WORD_OF_ERRORS))).isEmpty();
        assertThat(judge(unchanged().judgedBy(CniArticleScenarios.HTTP_REQUESTS)))
                .isEmpty();
    }

    @Test
    void a_mutant_that_passes_is_reported() throws IOException {
        Mutant unchanged = unchanged();

        assertThat(unchanged.complaint(judge(unchanged))).contains("'nothing is wrong' passed: nothing has seen it");
    }

    @Test
    void a_mutant_that_dies_by_another_check_is_reported() throws IOException {
        Mutant missed = Mutant.inRawMaterial(
                "half of it", Verdict.INVALID, "placement: ", healthy -> healthy.without("server facts"));

        assertThat(missed.complaint(judge(missed)))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith("'half of it' was to be INVALID by 'placement: ', but was:\nINVALID: "));
    }

    @AfterAll
    static void say_how_it_went() {
        System.clearProperty(BASELINES);
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.printf(
                Locale.ROOT,
                "%d of %d mutants turned red by their check, %.1f s since the JVM started%n",
                died,
                mutants().size(),
                sinceStart / 1e3);
    }

    private Optional<String> judge(Mutant mutant) throws IOException {
        return mutant.judge(requireNonNull(HEALTHY.get(mutant.sentence().plan().id())), folder);
    }

    private static Mutant unchanged() {
        return Mutant.inRawMaterial("nothing is wrong", Verdict.INVALID, "", UnaryOperator.identity());
    }
}
