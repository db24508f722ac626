package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
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
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.units.OperationRate;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.workload.ApiKind;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The API server's latencies and the startup of pods are measured, and are red for their own reason. */
class ApiClusterTest {

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void what_anything_meets_is_met_and_what_is_out_of_reach_is_violated(
            String quantity, Function<Duration, Scenario> withLimit) {
        GreenAndRed.seen(LOCAL.session(), seconds -> withLimit.apply(Duration.ofNanos(Math.round(seconds * 1e9))), 60);
    }

    @Test
    void requests_at_a_rate_are_made_at_it_and_no_more_of_them() {
        RunRecord violated = GreenAndRed.seen(LOCAL.session(), limit -> sustained(perSecond(limit)), 1);

        assertThat(violated.objectives().get(0).values())
                .allSatisfy(sustained -> assertThat(sustained).isLessThanOrEqualTo(21));
        assertThat(violated.judged())
                .allSatisfy(repetition -> assertThat(repetition.evidence())
                        .extracting(Evidence::name)
                        .contains("rate"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(ApiKind.Plain.class)
    void objects_of_every_kind_are_made_asked_for_and_gone(ApiKind.Plain kind) {
        RunRecord record = LOCAL.session()
                .run(scenario("api-of-a-kind")
                        .run(apiLatency().of(kind).objects(5))
                        .repeated(exactly(5))
                        .warmUp(0)
                        .expect(createLatency(p50()).isAtMost(seconds(60)).perRun()))
                .record();

        assertThat(record.failure()).isEmpty();
        assertThat(record.verdict()).isEqualTo(Verdict.PASS);
        assertThat(record.judged()).hasSize(5).allSatisfy(repetition -> {
            assertThat(repetition.evidence()).allMatch(Evidence::holds);
            assertThat(repetition.samples())
                    .allSatisfy((quantity, samples) ->
                            assertThat(samples.failed()).as(quantity).isZero());
        });
    }

    private static Scenario sustained(OperationRate limit) {
        return scenario("api-sustained")
                .run(apiLatency().of(configMaps()).objects(20).concurrently(4).atRate(perSecond(20)))
                .warmUp(0)
                .expect(requestsSustained().isAtLeast(limit));
    }

    static Stream<Arguments> workloads() {
        return Stream.of(
                Arguments.of("create latency", (Function<Duration, Scenario>) limit -> scenario("api-pods")
                        .run(apiLatency().of(pods()).objects(40))
                        .repeated(GreenAndRed.OF_SAMPLES)
                        .warmUp(0)
                        .expect(createLatency(p50()).isAtMost(limit))),
                Arguments.of("list latency", (Function<Duration, Scenario>) limit -> scenario("api-services")
                        .run(apiLatency().of(services()).objects(40))
                        .repeated(GreenAndRed.OF_SAMPLES)
                        .warmUp(0)
                        .expect(listLatency(p50()).isAtMost(limit))),
                Arguments.of("create latency", (Function<Duration, Scenario>) limit -> scenario("api-config-maps")
                        .run(apiLatency().of(configMaps()).objects(40))
                        .repeated(GreenAndRed.OF_SAMPLES)
                        .warmUp(0)
                        .expect(createLatency(p50()).isAtMost(limit))),
                Arguments.of("time to ready", (Function<Duration, Scenario>) limit -> scenario("pod-startup")
                        .run(podStartup().pods(4).atOnce(2))
                        .repeated(GreenAndRed.OF_SAMPLES)
                        .warmUp(0)
                        .expect(timeToReady(p50()).isAtMost(limit))),
                Arguments.of("scale latency", (Function<Duration, Scenario>) limit -> scenario("api-deployments")
                        .run(apiLatency().of(deployments()).objects(40))
                        .repeated(GreenAndRed.OF_SAMPLES)
                        .warmUp(0)
                        .expect(scaleLatency(p50()).isAtMost(limit))));
    }
}
