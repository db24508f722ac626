package io.plimsoll.workload;

/** The beginning of a workload that asks the API server for one thing after another: {@code apiLatency().of(pods())}. */
public final class ApiLatency {

    private static final ApiLatency API_LATENCY = new ApiLatency();

    private ApiLatency() {}

    /** Begins such a workload. */
    public static ApiLatency apiLatency() {
        return API_LATENCY;
    }

    /** Creates, gets, lists, updates and deletes objects of that kind. */
    public ApiRequests of(ApiKind.Plain kind) {
        return new ApiRequests(ApiOptions.of(kind));
    }

    /** Creates, gets, lists, updates, scales and deletes objects of that kind. */
    public ApiRequestsWithScaling of(ApiKind.Scalable kind) {
        return new ApiRequestsWithScaling(ApiOptions.of(kind));
    }

    /** Speaks of pods that no scheduler looks after. */
    public static ApiKind.Plain pods() {
        return ApiKind.Plain.PODS;
    }

    /** Speaks of ClusterIP services without a pod behind them. */
    public static ApiKind.Plain services() {
        return ApiKind.Plain.SERVICES;
    }

    /** Speaks of configuration of a single short entry. */
    public static ApiKind.Plain configMaps() {
        return ApiKind.Plain.CONFIG_MAPS;
    }

    /** Speaks of paused deployments, of which nothing is rolled out. */
    public static ApiKind.Scalable deployments() {
        return ApiKind.Scalable.DEPLOYMENTS;
    }
}
