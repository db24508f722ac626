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

    /** Speaks of secrets of a single short entry that is none. */
    public static ApiKind.Plain secrets() {
        return ApiKind.Plain.SECRETS;
    }

    /** Speaks of replica sets of no replicas, which cannot be scaled without making pods. */
    public static ApiKind.Plain replicaSets() {
        return ApiKind.Plain.REPLICA_SETS;
    }

    /** Speaks of jobs that may run no pod at a time. */
    public static ApiKind.Plain jobs() {
        return ApiKind.Plain.JOBS;
    }

    /** Speaks of network policies that concern no pod. */
    public static ApiKind.Plain networkPolicies() {
        return ApiKind.Plain.NETWORK_POLICIES;
    }

    /** Speaks of leases that nobody renews. */
    public static ApiKind.Plain leases() {
        return ApiKind.Plain.LEASES;
    }

    /** Speaks of paused deployments, of which nothing is rolled out. */
    public static ApiKind.Scalable deployments() {
        return ApiKind.Scalable.DEPLOYMENTS;
    }
}
