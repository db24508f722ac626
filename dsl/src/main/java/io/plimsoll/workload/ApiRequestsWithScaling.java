package io.plimsoll.workload;

import java.time.Duration;

/**
 * Requests to create, get, list, update, scale and delete objects, one at a time. A list names all of them; an update is a
 * merge patch of an annotation, and scaling one of the subresource for it.
 *
 * @param options what all requests for API objects share
 */
public record ApiRequestsWithScaling(ApiOptions options)
        implements ApiWorkload, MeasuresApiLatency, MeasuresScaleLatency {

    /** Makes that many objects and asks as often for each verb, 1 to 1,000; 100 by default, the fewest that tell a p99. */
    public ApiRequestsWithScaling objects(int number) {
        return new ApiRequestsWithScaling(options.objects(number));
    }

    @Override
    public int fewestSamples(Duration lasting) {
        return options.objects();
    }

    @Override
    public String describe() {
        return options.describe("create, get, list, update, scale and delete");
    }
}
