package io.plimsoll.driver.api;

import io.plimsoll.kube.Exchange;
import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.kube.MeasuredObjects;
import io.plimsoll.kube.ServerTimes;
import io.plimsoll.record.InfraException;
import io.plimsoll.workload.ApiOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * One repetition of requests: all objects are created, then each is got, and so on, so that a list names all of them.
 */
final class ApiSeries {

    private final ApiOptions asked;
    private final List<Verb> verbs;
    private final MeasuredApi api;
    private final MeasuredObjects objects;
    private final List<ApiCall> calls = new ArrayList<>();

    ApiSeries(ApiOptions asked, List<Verb> verbs, MeasuredApi api) {
        this.asked = asked;
        this.verbs = verbs;
        this.api = api;
        this.objects = api.objects(asked.kind());
    }

    ApiCallLog run() {
        double started = Instant.now().toEpochMilli() / 1e3;
        String versionBefore = api.serverVersion();
        ServerTimes before = api.serverTimes(asked.kind());
        int left;
        try (Askers askers = new Askers(asked, api)) {
            roundTrips();
            api.connect(asked.atOnce());
            verbs.forEach(verb -> calls.addAll(askers.all((number, due) -> request(verb, number, due))));
            roundTrips();
        } finally {
            left = objects.removeAll();
        }
        ServerTimes after = api.serverTimes(asked.kind());
        return new ApiCallLog(
                ApiCallLog.FORMAT,
                asked.kind().plural(),
                started,
                versionBefore,
                api.serverVersion(),
                times(before),
                times(after),
                before.refusal().isEmpty() ? after.refusal() : before.refusal(),
                api.protocols(),
                api.queued(),
                left,
                calls);
    }

    private void roundTrips() {
        for (int i = 0; i < ApiCallLogCheck.ROUND_TRIPS / 2; i++) {
            calls.add(ApiCall.roundTrip(api.roundTrip()));
        }
    }

    private ApiCall request(Verb verb, int number, double due) {
        Exchange answer = verb == Verb.LIST ? objects.list() : one(verb, number);
        boolean list = verb == Verb.LIST;
        return ApiCall.of(
                verb.word(),
                list ? "" : objects.name(number),
                !list && answer.succeeded() ? MeasuredObjects.uid(answer) : "",
                list ? MeasuredObjects.items(answer) : 0,
                Double.isNaN(due) ? answer.start() : due,
                answer);
    }

    private Exchange one(Verb verb, int number) {
        Exchange answer = objects.uid(number).isPresent() || verb == Verb.CREATE
                ? request(verb).apply(number)
                : neverMade();
        requirePossible(verb, answer);
        return answer;
    }

    private IntFunction<Exchange> request(Verb verb) {
        return switch (verb) {
            case CREATE -> objects::create;
            case GET -> objects::get;
            case UPDATE -> objects::update;
            case SCALE -> objects::scale;
            case DELETE -> objects::delete;
            case LIST -> throw new IllegalArgumentException("a list is of no one object");
        };
    }

    /** What was not made cannot be asked for: that failed as well. */
    private Exchange neverMade() {
        double now = api.now();
        return new Exchange(0, now, 1e-9, 0, "it was not made");
    }

    /** What is refused for good (no right, a quota, an admission controller) says nothing of latency. */
    private static void requirePossible(Verb verb, Exchange answer) {
        if (verb == Verb.CREATE && List.of(400, 401, 403, 404, 422).contains(answer.code())) {
            throw new InfraException(
                    "the API server refuses what is to be measured: " + answer.code() + " " + answer.said());
        }
    }

    private static Map<String, ServerTime> times(ServerTimes times) {
        return times.byVerb().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new ServerTime(
                                each.getValue().count(),
                                each.getValue().seconds(),
                                Optional.of(each.getValue().buckets().stream()
                                        .map(bucket -> new ServerTime.Bucket(bucket.upTo(), bucket.count()))
                                        .toList()))));
    }
}
