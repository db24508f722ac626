package io.plimsoll.workload;

/**
 * What all requests for API objects share.
 *
 * @param kind of the objects
 * @param objects how many there are, and so how many requests of each verb, 1 to 1,000
 */
public record ApiOptions(ApiKind kind, int objects) {

    /** As many as a p99 can be told of. */
    private static final int ENOUGH_FOR_P99 = 100;

    private static final int MOST = 1_000;

    public ApiOptions {
        if (objects < 1 || objects > MOST) {
            throw new IllegalArgumentException("1 to 1,000 " + kind.plural() + " are asked for, but was " + objects);
        }
    }

    static ApiOptions of(ApiKind kind) {
        return new ApiOptions(kind, ENOUGH_FOR_P99);
    }

    ApiOptions objects(int number) {
        return new ApiOptions(kind, number);
    }

    String describe(String verbs) {
        return "API requests one at a time to " + verbs + " " + objects + " " + kind.plural();
    }
}
