package io.plimsoll.evidence;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresApiRequests.requestsSustained;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rate, or the latency of one kind of request, is no pass while others fail unseen. */
class FailedSamplesTest {

    private static final Scenario OF_THE_RATE_AND_CREATIONS = scenario("api")
            .run(apiLatency().of(configMaps()))
            .expect(requestsSustained().isAtLeast(perSecond(80)))
            .expect(createLatency(p99()).isAtMost(seconds(1)));

    @Test
    void there_is_nothing_to_say_where_nothing_failed() {
        assertThat(found(0, 0)).isEmpty();
    }

    @Test
    void a_failure_of_which_nothing_is_promised_contradicts_the_sentence() {
        Evidence found = found(0, 95).orElseThrow();

        assertThat(found.holds()).isFalse();
        assertThat(found.finding())
                .isEqualTo(
                        "update latency: 95 of 100 failed, of which nothing is promised; expect a quantile of it too");
    }

    @Test
    void one_whose_latency_is_promised_is_judged_by_that() {
        assertThat(found(3, 0).orElseThrow().holds()).isTrue();
    }

    @Test
    void what_could_not_be_created_is_judged_there_and_not_again_where_it_could_not_be_updated() {
        assertThat(found(3, 3).orElseThrow().holds()).isTrue();
        assertThat(found(3, 4).orElseThrow().holds()).isFalse();
    }

    private static Optional<Evidence> found(int creations, int updates) {
        return new FailedSamples(OF_THE_RATE_AND_CREATIONS.plan())
                .among(Measurements.none()
                        .withSamples("create latency", failed(creations))
                        .withSamples("update latency", failed(updates)));
    }

    private static SampleGroup failed(int of) {
        return new SampleGroup(List.copyOf(Collections.nCopies(100 - of, 0.002)), of);
    }
}
