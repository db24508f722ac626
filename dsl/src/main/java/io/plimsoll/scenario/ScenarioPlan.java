package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that a sentence says.
 *
 * @param <W> the workload
 * @param id lower-case letters, digits and hyphens, at most 40
 * @param encryption what is demanded of the traffic between nodes, if anything
 * @param workload what is run
 * @param location where it is run
 * @param alongside what is used meanwhile, if that is looked at
 * @param sampling how long and how often it is measured, and how sure the verdict must be
 * @param objectives what is expected, of each metric one of a kind
 */
public record ScenarioPlan<W extends Workload>(
        String id,
        Optional<Encryption> encryption,
        W workload,
        Location location,
        Optional<ResourceUse<?>> alongside,
        SamplingPlan sampling,
        List<Objective<?, ?>> objectives) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?");

    public ScenarioPlan {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the name of a scenario has at most 40 lower-case letters, digits and"
                    + " hyphens, such as 'encrypted-traffic-between-nodes', but was '" + id + "'");
        }
        objectives = List.copyOf(objectives);
        new Refusals(id, workload, location, alongside, sampling).requireSense(objectives);
    }

    /** Returns the measured time of one repetition. */
    public Duration lasting() {
        return sampling.lasting();
    }

    /** Returns how many repetitions are judged. */
    public RepetitionRange repetitions() {
        return sampling.repetitions();
    }

    /** Returns how many repetitions come before and are not judged. */
    public int warmUps() {
        return sampling.warmUps();
    }

    /**
     * Finds the objective that was judged under a metric's name and a sentence. Where it is the only one of its metric, the
     * name is enough.
     */
    public Optional<Objective<?, ?>> find(String metric, String sentence) {
        List<Objective<?, ?>> ofMetric = objectives.stream()
                .filter(each -> each.metric().name().equals(metric))
                .toList();
        return ofMetric.stream()
                .filter(each -> ofMetric.size() == 1 || each.isSaidBy(sentence))
                .findFirst();
    }

    /**
     * Returns the same.
     *
     * @throws IllegalArgumentException if the scenario does not expect it
     */
    public Objective<?, ?> objectiveFor(String metric, String sentence) {
        return find(metric, sentence)
                .orElseThrow(() -> new IllegalArgumentException(
                        "scenario '" + id + "' does not expect of " + metric + " that " + sentence));
    }

    /** Names an objective: by its metric, and if that is promised more than one thing, by what it is promised too. */
    public String nameOf(Objective<?, ?> objective) {
        long ofMetric = objectives.stream()
                .filter(each -> each.metric().name().equals(objective.metric().name()))
                .count();
        return ofMetric > 1 ? qualified(objective) : objective.metric().name();
    }

    /** Names an objective by its metric and by what that is promised. */
    static String qualified(Objective<?, ?> objective) {
        return objective.metric().name() + " " + objective.kind().label();
    }

    /** Returns how often a verdict about one of the objectives may be wrong. */
    public ErrorRates errorRates(Objective<?, ?> objective) {
        return rulesOn("").errorRates(objective);
    }

    /** Returns the rules that judge the objectives on the clusters of a profile. */
    public Rules rulesOn(String clusterProfile) {
        return new Rules(sampling, clusterProfile);
    }

    /** Returns the control that is measured in the same run, if an objective compares with one. */
    public Optional<Control> control() {
        return controls(objectives).stream().findFirst();
    }

    /** Returns the controls of the same run that objectives compare with. */
    static Set<Control> controls(List<? extends Objective<?, ?>> objectives) {
        Set<Control> controls = new LinkedHashSet<>();
        for (Objective<?, ?> objective : objectives) {
            if (objective instanceof RegressionObjective<?, ?> regression
                    && regression.reference() instanceof Control control) {
                controls.add(control);
            }
        }
        return controls;
    }

    /**
     * Returns the plan with repetitions of another measured time, its control's included; what is not timed does as much.
     *
     * @param each 1 s to 1 h
     * @throws IllegalArgumentException if it is not, or if so few samples cannot show what is promised of a quantile
     */
    public ScenarioPlan<W> withRepetitionsOf(Duration each) {
        return with(sampling.lasting(each));
    }

    /** Returns the plan without repetitions that are not judged. */
    public ScenarioPlan<W> withoutWarmUps() {
        return with(sampling.warmUps(0));
    }

    /** Tells whether a quantile of a repetition's own samples is promised: a shorter repetition has fewer of them. */
    public boolean judgesSamples() {
        return objectives.stream()
                .anyMatch(objective -> objective.metric().quantile().isPresent());
    }

    /** Says what is run and where, without what is expected. */
    public String setting() {
        return measured() + ", " + sampling.describe(workload.isTimed());
    }

    /** Says what a result is comparable in: the setting without how often it is measured. */
    public String comparableSetting() {
        return measured() + (workload.isTimed() ? ", " + lasting().toSeconds() + " s each" : "");
    }

    /** Says what is run and where, without how long and how often. */
    public String measured() {
        return workload.describe() + ", " + location.describe()
                + encryption
                        .map(demanded -> ", given that " + demanded.describe())
                        .orElse("")
                + alongside.map(use -> ", alongside " + use.describe()).orElse("");
    }

    /** Says the whole sentence with the general limits. */
    public String sentence() {
        return id + ": " + setting() + "; expected: "
                + String.join("; ", objectives.stream().map(Objective::describe).toList());
    }

    ScenarioPlan<W> with(Location other) {
        return new ScenarioPlan<>(id, encryption, workload, other, alongside, sampling, objectives);
    }

    ScenarioPlan<W> with(ResourceUse<?> use) {
        return new ScenarioPlan<>(id, encryption, workload, location, Optional.of(use), sampling, objectives);
    }

    /** Returns what is measured if it is sampled like another scenario, without expecting anything of it. */
    ScenarioPlan<W> asControl(SamplingPlan other, Optional<ResourceUse<?>> use) {
        return new ScenarioPlan<>(id, encryption, workload, location, use, other, List.of());
    }

    ScenarioPlan<W> with(SamplingPlan other) {
        return new ScenarioPlan<>(id, encryption, workload, location, alongside, other, objectives);
    }

    ScenarioPlan<W> with(Objective<?, ?> further) {
        List<Objective<?, ?>> more = new ArrayList<>(objectives);
        more.add(further);
        return new ScenarioPlan<>(id, encryption, workload, location, alongside, sampling, more);
    }
}
