package io.plimsoll.workload;

import io.plimsoll.slo.LowerIsBetter;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.Optional;

/**
 * A workload that asks the API server to create, get, list, update and delete. A latency is the time from the first byte of
 * a request on the connection to the last one of its answer, so that neither waiting in the client nor connecting is part
 * of it; the way through the network is. Where requests are made at a rate, it is the time from when the request was due.
 * A request that failed took longer than any limit.
 */
public interface MeasuresApiLatency extends MeasuresSamples {

    /** What repetitions record the samples of creating under. */
    String CREATE = "create latency";

    /** What repetitions record the samples of getting under. */
    String GET = "get latency";

    /** What repetitions record the samples of listing under. */
    String LIST = "list latency";

    /** What repetitions record the samples of updating under. */
    String UPDATE = "update latency";

    /** What repetitions record the samples of deleting under. */
    String DELETE = "delete latency";

    /** Speaks of that quantile of all requests to create one object. */
    static LowerIsBetter<MeasuresApiLatency, Duration> createLatency(Percentile quantile) {
        return of(CREATE, quantile);
    }

    /** Speaks of that quantile of all requests to get one object. */
    static LowerIsBetter<MeasuresApiLatency, Duration> getLatency(Percentile quantile) {
        return of(GET, quantile);
    }

    /** Speaks of that quantile of all requests to list the objects. */
    static LowerIsBetter<MeasuresApiLatency, Duration> listLatency(Percentile quantile) {
        return of(LIST, quantile);
    }

    /** Speaks of that quantile of all requests to patch one object. */
    static LowerIsBetter<MeasuresApiLatency, Duration> updateLatency(Percentile quantile) {
        return of(UPDATE, quantile);
    }

    /** Speaks of that quantile of all requests to delete one object. */
    static LowerIsBetter<MeasuresApiLatency, Duration> deleteLatency(Percentile quantile) {
        return of(DELETE, quantile);
    }

    private static LowerIsBetter<MeasuresApiLatency, Duration> of(String quantity, Percentile quantile) {
        return new LowerIsBetter<>(quantity, Optional.of(quantile), Dimension.LATENCY, false, MeasuresApiLatency.class);
    }
}
