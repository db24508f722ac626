package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.ApiLatency.deployments;
import static io.plimsoll.workload.ApiLatency.pods;
import static io.plimsoll.workload.ApiLatency.services;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresApiLatency.listLatency;
import static io.plimsoll.workload.MeasuresApiRequests.requestsSustained;
import static io.plimsoll.workload.MeasuresPodStartup.timeToReady;
import static io.plimsoll.workload.MeasuresScaleLatency.scaleLatency;
import static io.plimsoll.workload.PodStartup.podStartup;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.OperationRate;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The API server's latencies and the startup of pods are measured, and are red for their own reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiClusterTest {

    /** How many times as good as just measured is out of reach, however much busier the machine was just then. */
    private static final int FAR = 100;

    /** So many runs can show a median although the samples of each are as good as one. */
    private static final RepetitionRange OF_SAMPLES = exactly(8);

    private ClusterSession session;

    @BeforeAll
    void open() {
        session = new ClusterSession("local", List.of(new PrintingListener()), Waivers.none());
    }

    @AfterAll
    void close() {
        session.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void what_can_be_is_met_and_a_hundredth_of_what_was_just_measured_is_violated(
            String quantity, Function<Duration, Scenario> withLimit) {
        RunRecord before = session.run(withLimit.apply(Duration.ofSeconds(60))).record();

        assertThat(before.failure()).isEmpty();
        assertThat(before.verdict()).isEqualTo(Verdict.PASS);
        double measured = before.judged().stream()
                .mapToDouble(repetition ->
                        requireNonNull(repetition.samples().get(quantity)).quantile(0.5))
                .min()
                .orElseThrow();

        RunRecord red = session.run(withLimit.apply(Duration.ofNanos((long) (measured / FAR * 1e9))))
                .record();

        assertThat(red.failure()).isEmpty();
        assertThat(red.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(red.judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence()).allMatch(evidence -> evidence.holds()));
    }

    @Test
    void requests_at_a_rate_are_made_at_it_and_a_hundred_times_of_what_is_sustained_is_violated() {
        RunRecord before = session.run(sustained(perSecond(1))).record();

        assertThat(before.failure()).isEmpty();
        assertThat(before.verdict()).isEqualTo(Verdict.PASS);
        double measured = before.objectives().get(0).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        assertThat(measured).isLessThanOrEqualTo(21);
        assertThat(before.judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence())
                        .allMatch(Evidence::holds)
                        .extracting(Evidence::name)
                        .contains("rate"));

        RunRecord red = session.run(sustained(perSecond(FAR * measured))).record();

        assertThat(red.failure()).isEmpty();
        assertThat(red.verdict()).isEqualTo(Verdict.VIOLATED);
    }

    private static Scenario sustained(OperationRate limit) {
        return scenario("api-sustained")
                .run(apiLatency().of(configMaps()).objects(20).concurrently(4).atRate(perSecond(20)))
                .repeated(exactly(5))
                .warmUp(0)
                .expect(requestsSustained().isAtLeast(limit));
    }

    static Stream<Arguments> workloads() {
        return Stream.of(
                Arguments.of("create latency", (Function<Duration, Scenario>) limit -> scenario("api-pods")
                        .run(apiLatency().of(pods()).objects(40))
                        .repeated(OF_SAMPLES)
                        .warmUp(0)
                        .expect(createLatency(p50()).isAtMost(limit))),
                Arguments.of("list latency", (Function<Duration, Scenario>) limit -> scenario("api-services")
                        .run(apiLatency().of(services()).objects(40))
                        .repeated(OF_SAMPLES)
                        .warmUp(0)
                        .expect(listLatency(p50()).isAtMost(limit))),
                Arguments.of("create latency", (Function<Duration, Scenario>) limit -> scenario("api-config-maps")
                        .run(apiLatency().of(configMaps()).objects(40))
                        .repeated(OF_SAMPLES)
                        .warmUp(0)
                        .expect(createLatency(p50()).isAtMost(limit))),
                Arguments.of("time to ready", (Function<Duration, Scenario>) limit -> scenario("pod-startup")
                        .run(podStartup().pods(10).atOnce(2))
                        .repeated(OF_SAMPLES)
                        .warmUp(0)
                        .expect(timeToReady(p50()).isAtMost(limit))),
                Arguments.of("scale latency", (Function<Duration, Scenario>) limit -> scenario("api-deployments")
                        .run(apiLatency().of(deployments()).objects(40))
                        .repeated(OF_SAMPLES)
                        .warmUp(0)
                        .expect(scaleLatency(p50()).isAtMost(limit))));
    }
}
