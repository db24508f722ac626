package io.plimsoll.workload;

import java.time.Duration;

/**
 * Requests to create, get, list, update and delete objects, one at a time. A list names all of them; an update is a merge
 * patch of an annotation.
 *
 * @param options what all requests for API objects share
 */
public record ApiRequests(ApiOptions options) implements ApiWorkload, MeasuresApiLatency {

    /** Makes that many objects and asks as often for each verb, 1 to 1,000; 100 by default, the fewest that tell a p99. */
    public ApiRequests objects(int number) {
        return new ApiRequests(options.objects(number));
    }

    @Override
    public int fewestSamples(Duration lasting) {
        return options.objects();
    }

    @Override
    public String describe() {
        return options.describe("create, get, list, update and delete");
    }
}
