package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.units.Units.cpuSeconds;
import static io.plimsoll.verdict.Verdict.CONFIG;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate tests itself on a run that looked at the nodes around requests to the API server. */
class ApiCostSelfTest {

    private static final Recording HEALTHY = Recording.ofApiCosts();

    private static final String READER = "plimsoll-node-1 reader ";

    @TempDir
    private Path folder;

    static List<Mutant> mutants() {
        return List.of(
                invalid(
                        "counters that ran a fifth longer than what was asked",
                        "let it run longer",
                        healthy -> healthy.with("asked for", said -> "1.000000")),
                invalid(
                        "counters that ran for less than what was asked",
                        "were read",
                        healthy -> healthy.with("asked for", said -> "100.000000")),
                invalid(
                        "a time that is none",
                        "does not say how long the API server was asked",
                        healthy -> healthy.with("asked for", said -> "long")),
                invalid("a time that is missing", "'asked for' nowhere", healthy -> healthy.without("asked for")),
                invalid("readers that nobody named", "'readers' nowhere", healthy -> healthy.without("readers")),
                invalid(
                        "a reading that is missing",
                        "'" + READER + "use after' nowhere",
                        healthy -> healthy.without(READER + "use after")),
                invalid(
                        "a node that was booted in between",
                        "was booted in between",
                        healthy -> healthy.with(READER + "use after", set("boot", "another"))),
                inRawMaterial(
                                "a reader less than there were nodes",
                                CONFIG,
                                "contradicts itself: its environment says nodes looked at",
                                healthy -> healthy.with(
                                        "readers",
                                        said -> said.lines().findFirst().orElseThrow()))
                        .judgedBy(Sentences.costsOfTheApi(cpuSeconds(1_000))),
                inRawMaterial(
                                "requests that cost more than they may",
                                VIOLATED,
                                "CPU per 1,000 requests is at most 0.1 CPU s",
                                UnaryOperator.identity())
                        .judgedBy(Sentences.costsOfTheApi(cpuSeconds(0.1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void turns_red_by_the_check_that_is_there_for_it(Mutant mutant) throws IOException {
        assertThat(mutant.complaint(mutant.judge(HEALTHY, folder))).isEmpty();
    }

    @Test
    void the_recorded_run_itself_passes() throws IOException {
        assertThat(invalid("nothing is wrong", "", UnaryOperator.identity()).judge(HEALTHY, folder))
                .isEmpty();
    }

    private static Mutant invalid(String name, String diesBy, UnaryOperator<Recording> change) {
        return inRawMaterial(name, INVALID, diesBy, change).judgedBy(Sentences.costsOfTheApi(cpuSeconds(1_000)));
    }
}
