package io.plimsoll.driver.api;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.kube.Right;
import io.plimsoll.record.Evidence;
import io.plimsoll.workload.ApiKind;
import io.plimsoll.workload.ApiOptions;
import io.plimsoll.workload.ApiRequests;
import io.plimsoll.workload.ApiRequestsWithScaling;
import io.plimsoll.workload.ApiWorkload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Asks the API server for objects.
 *
 * @param <W> the workload
 */
public final class ApiRequestsDriver<W extends ApiWorkload> implements ApiDriver<W> {

    private final Function<W, ApiOptions> options;
    private final List<Verb> verbs;

    private ApiRequestsDriver(Function<W, ApiOptions> options, List<Verb> verbs) {
        this.options = options;
        this.verbs = verbs;
    }

    /** Returns that of objects which cannot be scaled. */
    public static ApiRequestsDriver<ApiRequests> plain() {
        return new ApiRequestsDriver<>(
                ApiRequests::options, List.of(Verb.CREATE, Verb.GET, Verb.LIST, Verb.UPDATE, Verb.DELETE));
    }

    /** Returns that of objects which can be scaled. */
    public static ApiRequestsDriver<ApiRequestsWithScaling> scaling() {
        return new ApiRequestsDriver<>(ApiRequestsWithScaling::options, List.of(Verb.values()));
    }

    @Override
    public String tool() {
        return "requests";
    }

    @Override
    public List<Right> rights(W workload) {
        ApiKind kind = options.apply(workload).kind();
        List<Right> rights = new ArrayList<>();
        for (String verb : List.of("create", "get", "list", "patch", "delete")) {
            rights.add(new Right(
                    verb, kind.group(), kind.plural(), "", "to measure how long the API server takes for it"));
        }
        if (verbs.contains(Verb.SCALE)) {
            rights.add(new Right(
                    "patch",
                    kind.group(),
                    kind.plural() + "/scale",
                    "",
                    "to measure how long the API server takes for scaling"));
        }
        return rights;
    }

    @Override
    public String run(W workload, MeasuredApi api) {
        return new ApiSeries(options.apply(workload), verbs, api).run().said();
    }

    @Override
    public Reading read(W workload, String said) {
        return new ApiCallReading(log(workload, said), verbs).reading();
    }

    @Override
    public double started(W workload, String said) {
        return log(workload, said).started();
    }

    @Override
    public List<Evidence> evidence(W workload, String said) {
        return new ApiCallEvidence(options.apply(workload), log(workload, said), verbs).all();
    }

    private ApiCallLog log(W workload, String said) {
        return ApiCallLog.parse(options.apply(workload), verbs, said);
    }
}
