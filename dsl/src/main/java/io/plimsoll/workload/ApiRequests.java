package io.plimsoll.workload;

import io.plimsoll.units.OperationRate;
import java.time.Duration;

/**
 * Requests to create, get, list, update and delete objects, one at a time by default. A list names all of them; an update is a merge
 * patch of an annotation.
 *
 * @param options what all requests for API objects share
 */
public record ApiRequests(ApiOptions options) implements ApiWorkload, MeasuresApiLatency, MeasuresApiRequests {

    /** Makes that many objects and asks as often for each verb, 1 to 1,000; 100 by default, the fewest that tell a p99. */
    public ApiRequests objects(int number) {
        return new ApiRequests(options.objects(number));
    }

    /**
     * Lets that many clients ask at the same time, 1 to 32, each over a connection of its own and each for the next as soon
     * as it has its answer. One by default; where a {@link #atRate rate} is given the most that ask, 16 by default.
     */
    public ApiRequests concurrently(int clients) {
        return new ApiRequests(options.clients(clients));
    }

    /**
     * Makes a request due at fixed intervals, 1 to 1,000 per second, whether those before have been answered or not. A
     * latency then counts from when its request was due: one that has to wait while all clients are still waiting for the
     * server is as late as that, and no stall of the server is left out.
     */
    public ApiRequests atRate(OperationRate due) {
        return new ApiRequests(options.rate(due));
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
