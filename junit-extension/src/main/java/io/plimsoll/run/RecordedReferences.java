package io.plimsoll.run;

import io.plimsoll.baseline.Baseline;
import io.plimsoll.baseline.BaselineRecording;
import io.plimsoll.baseline.BaselineSession;
import io.plimsoll.baseline.Baselines;
import io.plimsoll.baseline.Independence;
import io.plimsoll.baseline.MeasuredValues;
import io.plimsoll.baseline.Provisioning;
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
import java.util.ArrayList;
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
 * @param candidate the session that is judged
 * @param environment what is known of the place so far
 */
record RecordedReferences(
        ScenarioPlan<?> plan,
        String cluster,
        Baselines baselines,
        Optional<BaselineRecording> recording,
        CandidateSession candidate,
        Supplier<Map<String, String>> environment)
        implements References {

    private static final String BASELINE = "baseline ";
    private static final String EARLIER = "earlier sessions";

    /** Tells whether a fact of a record says what the run was compared with, and not what it was measured in. */
    static boolean describes(String fact) {
        return fact.startsWith(BASELINE) || fact.equals(EARLIER);
    }

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
                described.put(
                        BASELINE + recorded.name(),
                        baseline(recorded).map(this::describe).orElse("no session yet"));
                earlier(recorded).map(this::describe).ifPresent(said -> described.put(EARLIER, said));
            }
        }
        return described;
    }

    @Override
    public List<String> caveats(RegressionObjective<?, ?> objective) {
        if (!(objective.reference() instanceof Recorded recorded)) {
            return List.of();
        }
        List<String> caveats = new ArrayList<>();
        baseline(recorded)
                .map(baseline -> Independence.doubts("of baseline '" + recorded.name() + "'", baseline.provisionings()))
                .ifPresent(caveats::addAll);
        earlier(recorded).map(this::caveats).ifPresent(caveats::addAll);
        return caveats;
    }

    private List<String> caveats(Baseline earlier) {
        List<Provisioning> all = new ArrayList<>(earlier.provisionings());
        all.add(candidate.provisioning(environment.get()));
        List<String> caveats = new ArrayList<>(Independence.doubts("of the candidate", all));
        caveats.add("this session was judged together with " + count(earlier) + " of '" + earlier.name()
                + "'. The verdict is as sure as it says if it was settled before the first of them that there would be "
                + all.size() + ", and not if sessions were added until one was liked");
        return caveats;
    }

    private String describe(Baseline baseline) {
        return count(baseline) + " in " + baselines.fileOf(baseline) + ", measured "
                + baseline.sessions().stream()
                        .map(session -> LocalDate.ofInstant(session.measuredAt(), ZoneOffset.UTC) + " (run "
                                + session.runId() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String count(Baseline baseline) {
        int sessions = baseline.sessions().size();
        return sessions == 1 ? "1 session" : sessions + " sessions";
    }

    private ResolvedReference sessions(RegressionObjective<?, ?> objective, Recorded recorded) {
        return new ResolvedReference.Sessions(
                medians(baseline(recorded), objective.metric()), medians(earlier(recorded), objective.metric()));
    }

    /** Finds what is compared with; empty as long as it is recorded and has no session yet. */
    private Optional<Baseline> baseline(Recorded recorded) {
        return unlessRecording(recorded.name(), () -> Optional.of(baselines.find(wanted(recorded), environment.get())));
    }

    /** Finds earlier sessions of the candidate; empty if there are none. */
    private Optional<Baseline> earlier(Recorded recorded) {
        return candidate
                .earlier()
                .flatMap(name -> unlessRecording(
                        name, () -> candidate.earlierThan(wanted(recorded), baselines, environment.get())))
                .filter(earlier -> !earlier.sessions().isEmpty());
    }

    private Optional<Baseline> unlessRecording(String name, Supplier<Optional<Baseline>> find) {
        try {
            return find.get();
        } catch (ConfigException e) {
            if (recording.filter(into -> into.records(name)).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Wanted wanted(Recorded recorded) {
        return new Wanted(recorded.name(), recorded.mayDiffer(), cluster, plan.id(), plan.comparableSetting());
    }

    private List<Double> medians(Optional<Baseline> baseline, Metric<?, ?> metric) {
        return baseline.stream()
                .flatMap(found -> found.sessions().stream().map(session -> median(session, metric, found)))
                .toList();
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
