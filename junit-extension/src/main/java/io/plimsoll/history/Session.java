package io.plimsoll.history;

import io.plimsoll.verdict.Interval;
import io.plimsoll.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * One point of a trend: what one session measured of one metric.
 *
 * @param startedAt when its run began
 * @param runId the session's
 * @param release what was measured, if the run was told
 * @param median of the judged values, in the metric's base unit: of the repetitions' own quantiles too where that of all
 *     samples is promised, as earlier records have no other
 * @param interval in which the median lies, as the run could say; empty where it could say it of a quantile
 * @param verdict on the objective
 */
record Session(
        Instant startedAt,
        String runId,
        Optional<String> release,
        double median,
        Optional<Interval> interval,
        Verdict verdict) {}
