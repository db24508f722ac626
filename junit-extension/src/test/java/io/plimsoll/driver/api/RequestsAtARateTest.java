package io.plimsoll.driver.api;

import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.MeasuresApiRequests.REQUESTS_SUSTAINED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.ApiRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is due at a rate is late by all that it had to wait, and a rate that was not held is another load. */
class RequestsAtARateTest {

    private static final ApiRequestsDriver<ApiRequests> DRIVER = ApiRequestsDriver.plain();
    private static final ApiRequests ONE_AT_A_TIME =
            apiLatency().of(configMaps()).objects(10).concurrently(1).atRate(perSecond(100));
    private static final ApiRequests FOUR_AT_A_TIME =
            apiLatency().of(configMaps()).objects(10).concurrently(4);

    private final List<ApiCall> calls = new ArrayList<>();
    private double now;

    @Test
    void a_stall_is_in_the_latency_of_all_who_had_to_wait_for_it() {
        String said = dueAtRate(0.005, 3, 0.035);

        assertThat(samples(ONE_AT_A_TIME, said, "get latency"))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(0.005, 0.005, 0.005, 0.035, 0.030, 0.025, 0.020, 0.015, 0.010, 0.005);
        assertThat(rate(said).holds()).isTrue();
        assertThat(rate(said).facts())
                .containsEntry("due", "100 per s")
                .containsEntry("sent late, median", "5 ms")
                .containsEntry("sent late, most", "25 ms");
    }

    @Test
    void a_rate_that_was_not_held_makes_the_run_invalid_with_both_numbers() {
        Evidence rate = rate(dueAtRate(0.020, 0, 0.020));

        assertThat(rate.holds()).isFalse();
        assertThat(rate.finding())
                .startsWith("100 per s were asked for and 52.6 per s sent: the server takes too long for at most 1"
                        + " requests at the same time");
    }

    @Test
    void a_request_that_is_late_while_somebody_could_have_sent_it_was_held_up_by_this_machine() {
        assertThat(heldUpHere(get(0, 0, 0.4), get(0.01, 0.4, 0.001))).isCloseTo(0.39, within(1e-9));
        assertThat(heldUpHere(get(0, 0, 0.4), get(0, 0, 0.4), get(0.01, 0.4, 0.001)))
                .as("the server held both up that could have sent it")
                .isZero();
        assertThat(heldUpHere(get(0, 0, 0.001), get(0.01, 0.25, 0.001)))
                .as("not felt")
                .isZero();
    }

    private static double heldUpHere(ApiCall... calls) {
        return new ApiPace(Series.of(List.of(calls), "v1.20.2", 0, 0), List.of(Verb.GET)).heldUpHere(2);
    }

    private static ApiCall get(double due, double start, double seconds) {
        return new ApiCall("get", "c-1", "uid-1", 0, 200, due, start, seconds, Optional.of(0.0));
    }

    @Test
    void what_was_not_due_at_the_rate_is_refused() {
        assertThatThrownBy(() -> read(ONE_AT_A_TIME, atOnce(1)))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("requests were not due at the rate of 100 per s");
    }

    @Test
    void requests_sustained_are_those_granted_while_any_were_under_way() {
        Measurements measured = read(FOUR_AT_A_TIME, atOnce(4));

        assertThat(measured.of(REQUESTS_SUSTAINED)).isCloseTo(10 / 0.0029, within(1e-3));
        assertThat(DRIVER.evidence(FOUR_AT_A_TIME, atOnce(4)))
                .allMatch(Evidence::holds)
                .extracting(Evidence::name)
                .doesNotContain("rate");
    }

    @Test
    void more_under_way_than_were_asked_for_are_refused() {
        assertThatThrownBy(() -> read(FOUR_AT_A_TIME, atOnce(5)))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("5 requests of 'create' were under way at the same time instead of 4");
    }

    private Evidence rate(String said) {
        return DRIVER.evidence(ONE_AT_A_TIME, said).stream()
                .filter(evidence -> evidence.name().equals("rate"))
                .findFirst()
                .orElseThrow();
    }

    private static Measurements read(ApiRequests workload, String said) {
        return DRIVER.read(workload, said).measurements();
    }

    private static List<Double> samples(ApiRequests workload, String said, String quantity) {
        return requireNonNull(read(workload, said).samples().get(quantity)).values();
    }

    /** Ten requests of each verb, due 10 ms apart, that take so long, but for one. */
    private String dueAtRate(double seconds, int slow, double slowSeconds) {
        begin();
        for (Verb verb : verbs()) {
            double begin = now;
            for (int i = 0; i < 10; i++) {
                double due = begin + i * 0.01;
                now = Math.max(now, due);
                double taken = i == slow ? slowSeconds : seconds;
                add(verb, i, due, now, taken);
                now += taken;
            }
        }
        return said();
    }

    /** Ten requests of each verb, so many at a time, of 0.9 ms. */
    private String atOnce(int clients) {
        begin();
        for (Verb verb : verbs()) {
            for (int i = 0; i < 10; i++) {
                int turn = i / clients;
                double start = now + turn * 0.001;
                add(verb, i, start, start, 0.0009);
            }
            int turns = (10 + clients - 1) / clients;
            now += turns * 0.001;
        }
        return said();
    }

    private void begin() {
        calls.clear();
        now = 1;
        for (int i = 0; i < ApiCallLogCheck.ROUND_TRIPS; i++) {
            calls.add(Series.call(i, ApiCall.ROUND_TRIP, "", "", 0));
        }
    }

    private void add(Verb verb, int number, double due, double start, double seconds) {
        boolean list = verb == Verb.LIST;
        String object = list ? "" : "c-" + number;
        String uid = list ? "" : "uid-" + number;
        calls.add(new ApiCall(verb.word(), object, uid, list ? 10 : 0, 200, due, start, seconds, Optional.of(0.0)));
    }

    private static List<Verb> verbs() {
        return List.of(Verb.CREATE, Verb.GET, Verb.LIST, Verb.UPDATE, Verb.DELETE);
    }

    private String said() {
        return new ApiCallLog(
                        ApiCallLog.FORMAT,
                        "configmaps",
                        1_763_700_000.5,
                        "v1.20.2",
                        "v1.20.2",
                        Map.of(),
                        Map.of(),
                        "",
                        "h2",
                        0,
                        0,
                        calls)
                .said();
    }
}
