package io.plimsoll.driver.api;

import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.deployments;

import io.plimsoll.workload.ApiOptions;
import io.plimsoll.workload.ApiRequestsWithScaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An invented series of requests for two deployments, each of 1 ms. */
final class Series {

    static final ApiRequestsWithScaling WORKLOAD =
            apiLatency().of(deployments()).objects(2);
    static final ApiOptions ASKED = WORKLOAD.options();
    static final List<Verb> VERBS = List.of(Verb.values());

    private Series() {}

    static ApiCallLog log() {
        return log(call -> call);
    }

    /** Returns one in which each request is changed so. */
    static ApiCallLog log(UnaryOperator<ApiCall> change) {
        List<ApiCall> calls = new ArrayList<>();
        for (int i = 0; i < ApiCallLogCheck.ROUND_TRIPS; i++) {
            calls.add(call(calls.size(), ApiCall.ROUND_TRIP, "", "", 0));
        }
        for (Verb verb : VERBS) {
            for (int i = 0; i < ASKED.objects(); i++) {
                boolean list = verb == Verb.LIST;
                calls.add(call(calls.size(), verb.word(), list ? "" : "d-" + i, list ? "" : "uid-" + i, list ? 2 : 0));
            }
        }
        return of(calls.stream().map(change).toList(), "v1.20.2", 0, 0);
    }

    static ApiCallLog of(List<ApiCall> calls, String versionAfter, int queued, int left) {
        return new ApiCallLog(
                ApiCallLog.FORMAT,
                "deployments",
                1_763_700_000.5,
                "v1.20.2",
                versionAfter,
                Map.of("create", time(10, 0.1, 6, 10)),
                Map.of("create", time(12, 0.108, 7, 12)),
                "",
                "h2",
                queued,
                left,
                calls);
    }

    /** Requests within 5 ms, and within 25 ms. */
    static ServerTime time(double count, double seconds, double within5, double within25) {
        return new ServerTime(
                count,
                seconds,
                Optional.of(List.of(new ServerTime.Bucket(0.005, within5), new ServerTime.Bucket(0.025, within25))));
    }

    static ApiCall call(int index, String verb, String object, String uid, int items) {
        return new ApiCall(verb, object, uid, items, 200, index * 0.002, index * 0.002, 0.001, Optional.of(0.0002));
    }

    static ApiCall answered(ApiCall call, int code) {
        return new ApiCall(
                call.verb(), call.object(), "", 0, code, call.due(), call.start(), call.seconds(), call.inClient());
    }
}
