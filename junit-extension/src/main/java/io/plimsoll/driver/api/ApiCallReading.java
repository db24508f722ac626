package io.plimsoll.driver.api;

import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.MeasuresApiRequests;
import java.util.List;
import java.util.Map;

/**
 * The latencies of requests, and how many there were in a second.
 *
 * @param log what was written down
 * @param verbs what was asked
 */
record ApiCallReading(ApiCallLog log, List<Verb> verbs) {

    Reading reading() {
        Measurements measurements = Measurements.none();
        for (Verb verb : verbs) {
            measurements = measurements.withSamples(verb.quantity(), samples(verb));
        }
        measurements = measurements.with(MeasuresApiRequests.REQUESTS_SUSTAINED, new ApiPace(log, verbs).granted());
        return Reading.of(measurements, Map.of("API server", log.versionBefore(), "API protocol", log.protocols()))
                .withRequests(granted());
    }

    private long granted() {
        return log.of(verbs).stream().filter(ApiCall::succeeded).count();
    }

    private SampleGroup samples(Verb verb) {
        List<ApiCall> calls = log.of(verb.word());
        List<Double> values =
                calls.stream().filter(ApiCall::succeeded).map(ApiCall::latency).toList();
        return new SampleGroup(values, calls.size() - values.size());
    }
}
