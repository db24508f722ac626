package io.plimsoll.evidence;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.workload.MeasuresRequests.ERRORS;
import static io.plimsoll.workload.MeasuresRequests.errors;
import static io.plimsoll.workload.MeasuresRequests.requests;
import static io.plimsoll.workload.Wrk.wrk;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Measurements;
import org.junit.jupiter.api.Test;

/** A rate of answered requests is no pass while others fail unseen. */
class FailedRequestsTest {

    private static final Scenario OF_REQUESTS_ALONE =
            scenario("requests").run(wrk()).betweenNodes().expect(requests().isAtLeast(perSecond(1_000)));

    private static final Scenario OF_ERRORS_TOO = scenario("requests")
            .run(wrk())
            .betweenNodes()
            .expect(requests().isAtLeast(perSecond(1_000)))
            .expect(errors().isAtMost(percent(0.1)));

    @Test
    void no_failed_request_is_good_whatever_is_promised() {
        assertThat(found(OF_REQUESTS_ALONE, 0).holds()).isTrue();
        assertThat(found(OF_ERRORS_TOO, 0).holds()).isTrue();
    }

    @Test
    void one_that_failed_contradicts_a_sentence_that_promises_nothing_of_it() {
        Evidence found = found(OF_REQUESTS_ALONE, 0.04);

        assertThat(found.holds()).isFalse();
        assertThat(found.finding())
                .isEqualTo("0.04 % of the requests failed, of which nothing is promised;"
                        + " expect(errors().isAtMost(…)) would say how many may");
    }

    @Test
    void those_that_failed_are_judged_where_something_is_promised_of_them() {
        assertThat(found(OF_ERRORS_TOO, 50).holds()).isTrue();
    }

    @Test
    void a_workload_that_counts_no_requests_has_none_that_fail() {
        assertThat(new FailedRequests(OF_REQUESTS_ALONE.plan()).among(Measurements.none()))
                .isEmpty();
    }

    private static Evidence found(Scenario scenario, double percent) {
        return new FailedRequests(scenario.plan())
                .among(Measurements.none().with(ERRORS, percent))
                .orElseThrow();
    }
}
