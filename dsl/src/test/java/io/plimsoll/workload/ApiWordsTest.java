package io.plimsoll.workload;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perMinute;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.ApiLatency.deployments;
import static io.plimsoll.workload.ApiLatency.jobs;
import static io.plimsoll.workload.ApiLatency.leases;
import static io.plimsoll.workload.ApiLatency.networkPolicies;
import static io.plimsoll.workload.ApiLatency.pods;
import static io.plimsoll.workload.ApiLatency.replicaSets;
import static io.plimsoll.workload.ApiLatency.secrets;
import static io.plimsoll.workload.ApiLatency.services;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresApiLatency.deleteLatency;
import static io.plimsoll.workload.MeasuresApiLatency.getLatency;
import static io.plimsoll.workload.MeasuresApiLatency.listLatency;
import static io.plimsoll.workload.MeasuresApiLatency.updateLatency;
import static io.plimsoll.workload.MeasuresApiRequests.requestsSustained;
import static io.plimsoll.workload.MeasuresPodStartup.podsReady;
import static io.plimsoll.workload.MeasuresPodStartup.timeToReady;
import static io.plimsoll.workload.MeasuresPodStartup.timeToScheduled;
import static io.plimsoll.workload.MeasuresPodStartup.timeToStarted;
import static io.plimsoll.workload.MeasuresScaleLatency.scaleLatency;
import static io.plimsoll.workload.PodStartup.podStartup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.scenario.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of what is asked of the API server: each is said once, and what makes no sense is refused. */
class ApiWordsTest {

    private static final Scenario DEPLOYMENTS = scenario("deployments")
            .run(apiLatency().of(deployments()))
            .repeated(atLeast(5).atMost(10))
            .warmUp(2)
            .expect(createLatency(p99()).isAtMost(seconds(1)))
            .expect(getLatency(p99()).isAtMost(seconds(1)))
            .expect(listLatency(p50()).isAtMost(millis(100)))
            .expect(updateLatency(p99()).isAtMost(seconds(1)))
            .expect(scaleLatency(p99()).isAtMost(seconds(1)))
            .expect(deleteLatency(p99()).isAtMost(seconds(1)));

    private static final Scenario SUSTAINED = scenario("sustained")
            .run(apiLatency().of(pods()).concurrently(4).atRate(perSecond(20)))
            .expect(requestsSustained().isAtLeast(perSecond(19)))
            .expect(createLatency(p99()).isAtMost(seconds(1)));

    private static final Scenario STARTUP = scenario("startup")
            .run(podStartup().pods(200).atOnce(10))
            .expect(timeToScheduled(p50()).isAtMost(millis(500)))
            .expect(timeToStarted(p99()).isAtMost(seconds(5)))
            .expect(timeToReady(p99()).isAtMost(seconds(6)))
            .expect(podsReady().isAtLeast(perMinute(60)));

    @Test
    void a_workload_says_what_it_asks() {
        assertThat(DEPLOYMENTS.plan().setting())
                .isEqualTo("API requests one at a time to create, get, list, update, scale and delete 100 deployments,"
                        + " from outside the cluster, repeated 5 to 10 times after 2 warm-ups");
        assertThat(STARTUP.plan().setting())
                .isEqualTo("startup of 200 pods, at most 10 at a time, from outside the cluster,"
                        + " repeated 5 to 20 times after 1 warm-up");
        assertThat(podStartup().describe()).isEqualTo("startup of 100 pods, one at a time");
        assertThat(Stream.of(
                                pods(),
                                services(),
                                configMaps(),
                                secrets(),
                                replicaSets(),
                                jobs(),
                                networkPolicies(),
                                leases())
                        .map(kind -> apiLatency().of(kind).objects(7).describe()))
                .containsExactly(
                        "API requests one at a time to create, get, list, update and delete 7 pods",
                        "API requests one at a time to create, get, list, update and delete 7 services",
                        "API requests one at a time to create, get, list, update and delete 7 configmaps",
                        "API requests one at a time to create, get, list, update and delete 7 secrets",
                        "API requests one at a time to create, get, list, update and delete 7 replicasets",
                        "API requests one at a time to create, get, list, update and delete 7 jobs",
                        "API requests one at a time to create, get, list, update and delete 7 networkpolicies",
                        "API requests one at a time to create, get, list, update and delete 7 leases");
        assertThat(SUSTAINED.plan().setting())
                .startsWith("API requests due 20 per s, at most 4 at a time to create, get, list, update and delete 100"
                        + " pods, from outside");
        assertThat(apiLatency().of(deployments()).concurrently(8).describe())
                .startsWith("API requests 8 at a time to create");
        assertThat(apiLatency().of(services()).atRate(perSecond(20)).describe())
                .startsWith("API requests due 20 per s, at most 16 at a time to create");
        assertThat(perMinute(60)).isEqualTo(perSecond(1));
    }

    @Test
    void there_are_enough_of_each_by_default_to_tell_a_p99() {
        assertThat(apiLatency().of(pods()).fewestSamples(seconds(1))).isEqualTo(100);
        assertThat(apiLatency().of(deployments()).fewestSamples(seconds(1))).isEqualTo(100);
        assertThat(podStartup().fewestSamples(seconds(1))).isEqualTo(100);
    }

    @Test
    void a_p99_of_fewer_is_refused_before_anything_is_asked() {
        assertThatThrownBy(() -> scenario("few")
                        .run(apiLatency().of(pods()).objects(99))
                        .expect(createLatency(p99()).isAtMost(seconds(1))))
                .hasMessageContaining("let each give at least 100");
        assertThatThrownBy(() -> scenario("few")
                        .run(podStartup().pods(20))
                        .expect(timeToReady(p99()).isAtMost(seconds(5))))
                .hasMessageContaining("let each give at least 100");
    }

    @Test
    void numbers_beyond_reason_are_refused() {
        assertThatThrownBy(() -> apiLatency().of(pods()).objects(0))
                .hasMessage("1 to 1,000 pods are asked for, but was 0");
        assertThatThrownBy(() -> apiLatency().of(deployments()).objects(1_001))
                .hasMessage("1 to 1,000 deployments are asked for, but was 1001");
        assertThatThrownBy(() -> apiLatency().of(pods()).concurrently(0))
                .hasMessageStartingWith("1 to 32 requests are under way at the same time, but was 0");
        assertThatThrownBy(() -> apiLatency().of(deployments()).concurrently(33))
                .hasMessageStartingWith("1 to 32 requests are under way at the same time, but was 33");
        assertThatThrownBy(() -> apiLatency().of(deployments()).atRate(perSecond(0)))
                .hasMessageStartingWith("1 to 1,000 requests are due per second, but was 0 per s");
        assertThatThrownBy(() -> apiLatency().of(pods()).atRate(perSecond(1_001)))
                .hasMessageStartingWith("1 to 1,000 requests are due per second, but was 1,001 per s");
        assertThatThrownBy(() -> podStartup().pods(501)).hasMessage("1 to 500 pods are started, but was 501");
        assertThatThrownBy(() -> podStartup().atOnce(0)).hasMessage("1 to 100 pods are there at once, but was 0");
    }
}
