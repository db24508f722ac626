package io.plimsoll.run;

import io.plimsoll.baseline.Baseline;
import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.BaselineSession;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.baseline.MeasuredValues;
import io.plimsoll.baseline.Wanted;
import io.plimsoll.record.ConfigException;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Metric;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.Recorded;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.slo.ResolvedReference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks up recorded baselines. One that this run is to be recorded into need not be there yet: then it has no session,
 * which shows nothing.
 *
 * @param plan what the sentence says
 * @param cluster the cluster profile's name
 * @param baselines where they are
 * @param recording what this run is to be recorded into, if into something
 * @param environment what is known of the place so far
 */
record RecordedReferences(
        ScenarioPlan<?> plan,
        String cluster,
        Baselines baselines,
        Optional<BaselineRecording> recording,
        Supplier<Map<String, String>> environment)
        implements References {

    @Override
    public Optional<ResolvedReference> of(RegressionObjective<?, ?> objective) {
        if (!(objective.reference() instanceof Recorded recorded)) {
            return Optional.empty();
        }
        try {
            return Optional.of(sessions(objective, recorded));
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }

    @Override
    public void require(RegressionObjective<?, ?> objective) {
        if (objective.reference() instanceof Recorded recorded) {
            sessions(objective, recorded);
        }
    }

    @Override
    public Map<String, String> describe() {
        Map<String, String> described = new LinkedHashMap<>();
        for (Objective<?, ?> objective : plan.objectives()) {
            if (objective instanceof RegressionObjective<?, ?> regression
                    && regression.reference() instanceof Recorded recorded) {
                described.put("baseline " + recorded.name(), describe(recorded));
            }
        }
        return described;
    }

    private String describe(Recorded recorded) {
        Baseline baseline;
        try {
            baseline = baselines.find(wanted(recorded), environment.get());
        } catch (ConfigException e) {
            return "no session yet";
        }
        List<BaselineSession> sessions = baseline.sessions();
        return (sessions.size() == 1 ? "1 session" : sessions.size() + " sessions") + " in "
                + baselines.fileOf(baseline) + ", measured "
                + sessions.stream()
                        .map(session -> LocalDate.ofInstant(session.measuredAt(), ZoneOffset.UTC) + " (run "
                                + session.runId() + ")")
                        .collect(Collectors.joining(", "));
    }

    private ResolvedReference sessions(RegressionObjective<?, ?> objective, Recorded recorded) {
        Baseline baseline;
        try {
            baseline = baselines.find(wanted(recorded), environment.get());
        } catch (ConfigException e) {
            if (recording.filter(into -> into.records(recorded.name())).isPresent()) {
                return new ResolvedReference.Sessions(List.of());
            }
            throw e;
        }
        return new ResolvedReference.Sessions(baseline.sessions().stream()
                .map(session -> median(session, objective.metric(), baseline))
                .toList());
    }

    private Wanted wanted(Recorded recorded) {
        return new Wanted(recorded.name(), recorded.mayDiffer(), cluster, plan.id(), plan.comparableSetting());
    }

    private double median(BaselineSession session, Metric<?, ?> metric, Baseline baseline) {
        MeasuredValues values = session.values().get(metric.name());
        String unit = metric.dimension().baseUnit();
        if (values == null || !values.unit().equals(unit)) {
            throw new ConfigException("session " + session.runId() + " of " + baselines.fileOf(baseline)
                    + " has no values of " + metric.name() + " in " + unit + ", only of "
                    + String.join(", ", session.values().keySet()) + "; compare one of these, or record another"
                    + " baseline with a sentence that expects something of " + metric.name());
        }
        return Median.of(values.values());
    }
}
