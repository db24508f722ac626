package io.plimsoll.run;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RawOutput;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.ResolvedReference;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A run whose measurements are invented, for tests of everything that comes after measuring. It is judged by the real rule.
 *
 * @param cluster the profile's name
 * @param values by metric, in the base unit, the repetitions in order and over again when they end
 * @param control the same of the control that is measured in turns with it, if there is one
 * @param samples by what was sampled, likewise
 * @param references what objectives are compared with
 * @param contradictedAt the repetition whose evidence contradicts the sentence
 * @param failure with which the run ends after two repetitions
 * @param cleanUp what it leaves
 * @param waivers what of it may be missed
 */
public record Invention(
        String cluster,
        Map<String, List<Double>> values,
        Map<String, List<Double>> control,
        Map<String, List<SampleGroup>> samples,
        References references,
        Optional<Integer> contradictedAt,
        Optional<RunException> failure,
        String cleanUp,
        Waivers waivers) {

    private static final Instant START = Instant.parse("2026-11-20T10:15:30Z");

    /** Invents the values of throughput, in Mbit/s. */
    public static Invention throughput(double... megabits) {
        List<Double> values = new ArrayList<>();
        for (double each : megabits) {
            values.add(each * 1e6);
        }
        return of(Map.of("throughput", values));
    }

    /** Invents the samples of latency of each repetition, in seconds. */
    public static Invention latency(SampleGroup... groups) {
        return of(Map.of()).sampling("latency", List.of(groups));
    }

    private static Invention of(Map<String, List<Double>> values) {
        return new Invention(
                "local",
                values,
                Map.of(),
                Map.of(),
                References.NONE,
                Optional.empty(),
                Optional.empty(),
                "clean",
                Waivers.none());
    }

    private Invention sampling(String quantity, List<SampleGroup> groups) {
        return new Invention(
                cluster,
                values,
                control,
                Map.of(quantity, groups),
                references,
                contradictedAt,
                failure,
                cleanUp,
                waivers);
    }

    /** Measures a control in turns with it, whose throughput is that in Mbit/s. */
    public Invention against(double... megabits) {
        return against(
                "throughput",
                DoubleStream.of(megabits).mapToObj(each -> each * 1e6).toArray(Double[]::new));
    }

    /** Measures a control in turns with it, of which that metric has these values in its base unit. */
    public Invention against(String metric, Double... inBaseUnit) {
        References arm = objective -> Optional.of(new ResolvedReference.ControlArm());
        return new Invention(
                cluster,
                values,
                Map.of(metric, List.of(inBaseUnit)),
                samples,
                arm,
                contradictedAt,
                failure,
                cleanUp,
                waivers);
    }

    /** Compares it with a baseline whose sessions have these medians of the throughput, in Mbit/s. */
    public Invention comparedToSessions(double... megabits) {
        List<Double> medians =
                DoubleStream.of(megabits).mapToObj(each -> each * 1e6).toList();
        References recorded = objective -> Optional.of(new ResolvedReference.Sessions(medians));
        return new Invention(cluster, values, control, samples, recorded, contradictedAt, failure, cleanUp, waivers);
    }

    public Invention on(String otherCluster) {
        return new Invention(
                otherCluster, values, control, samples, references, contradictedAt, failure, cleanUp, waivers);
    }

    public Invention and(String metric, Double... inBaseUnit) {
        Map<String, List<Double>> more = new LinkedHashMap<>(values);
        more.put(metric, List.of(inBaseUnit));
        return new Invention(cluster, more, control, samples, references, contradictedAt, failure, cleanUp, waivers);
    }

    public Invention contradictedAt(int repetition) {
        return new Invention(
                cluster, values, control, samples, references, Optional.of(repetition), failure, cleanUp, waivers);
    }

    public Invention failingWith(RunException with) {
        return new Invention(
                cluster, values, control, samples, references, contradictedAt, Optional.of(with), cleanUp, waivers);
    }

    public Invention leaving(String behind) {
        return new Invention(cluster, values, control, samples, references, contradictedAt, failure, behind, waivers);
    }

    public Invention waivedBy(Waivers others) {
        return new Invention(cluster, values, control, samples, references, contradictedAt, failure, cleanUp, others);
    }

    /** Runs it without anybody listening. */
    public ScenarioRun of(Scenario scenario) {
        return run(scenario, List.of());
    }

    /** Runs it, telling the listeners what a conductor would. */
    public ScenarioRun run(Scenario scenario, List<RunListener> listeners) {
        ScenarioPlan<?> plan = scenario.plan();
        List<RepetitionRecord> repetitions = new ArrayList<>();
        listeners.forEach(each -> each.runStarted(plan, cluster, "20261120-101530-a1b2"));
        stage(listeners, "preflight", "2 schedulable nodes, 14 rights", 800);
        if (failure.isPresent() && failure.get().verdict() == Verdict.CONFIG) {
            return end(plan, repetitions, listeners, Verdict.CONFIG, failure.map(Throwable::getMessage));
        }
        stage(listeners, "place", "client on node-1, server on node-2", 40);
        for (int warmUp = 1; warmUp <= plan.warmUps(); warmUp++) {
            repeat(plan, repetitions, listeners, warmUp, true);
        }
        for (int number = 1; true; number++) {
            if (failure.isPresent() && number == 3) {
                return end(plan, repetitions, listeners, failure.get().verdict(), failure.map(Throwable::getMessage));
            }
            if (!control.isEmpty()) {
                RepetitionRecord beside = repetition(number, false, RepetitionRecord.CONTROL);
                repetitions.add(beside);
                listeners.forEach(each -> each.repetitionMeasured(beside, standings(plan, repetitions)));
            }
            repeat(plan, repetitions, listeners, number, false);
            if (contradictedAt.isPresent() && contradictedAt.get() == number) {
                String reason = "encryption: the marker was readable on the wire";
                return end(plan, repetitions, listeners, Verdict.INVALID, Optional.of(reason));
            }
            List<ObjectiveRecord> standings = standings(plan, repetitions);
            if (standings.stream().allMatch(each -> each.judgement().isDecided())) {
                Verdict verdict = Verdict.worst(waived(plan, standings).stream()
                        .map(ObjectiveRecord::outcome)
                        .toList());
                return end(plan, repetitions, listeners, verdict, Optional.empty());
            }
        }
    }

    private void repeat(
            ScenarioPlan<?> plan,
            List<RepetitionRecord> repetitions,
            List<RunListener> listeners,
            int number,
            boolean warmUp) {
        RepetitionRecord repetition = repetition(number, warmUp, RepetitionRecord.CANDIDATE);
        listeners.forEach(each -> each.repetitionStarted(repetition.label()));
        repetitions.add(repetition);
        if (!warmUp && contradictedAt.isPresent() && contradictedAt.get() == number) {
            listeners.forEach(
                    each -> each.repetitionInvalid(repetition, "encryption: the marker was readable on the wire"));
        } else {
            listeners.forEach(each -> each.repetitionMeasured(repetition, standings(plan, repetitions)));
        }
    }

    private RepetitionRecord repetition(int number, boolean warmUp, String arm) {
        Map<String, Double> measured = new LinkedHashMap<>();
        boolean isControl = arm.equals(RepetitionRecord.CONTROL);
        (isControl ? control : values)
                .forEach((metric, all) -> measured.put(metric, all.get((number - 1) % all.size())));
        Map<String, SampleGroup> sampled = new LinkedHashMap<>();
        samples.forEach((quantity, all) -> sampled.put(quantity, all.get((number - 1) % all.size())));
        boolean holds = warmUp || contradictedAt.isEmpty() || contradictedAt.get() != number;
        Evidence placement = new Evidence(
                "placement", true, "client on node-1, server on node-2, before and after", Map.of("restarts", "0"));
        Evidence encryption = new Evidence(
                "encryption",
                holds,
                holds ? "the tunnel carried the payload, and the marker was not readable" : "the marker was readable",
                Map.of("tunnel bytes", holds ? "1,312,004,112" : "4,112"));
        RawOutput raw = new RawOutput("client iperf3.json", "application/json", "{\"end\":{}}");
        return new RepetitionRecord(
                number,
                arm,
                warmUp,
                START.plusSeconds(12L * number),
                12.3,
                measured,
                sampled,
                List.of(placement, encryption),
                List.of(raw));
    }

    private List<ObjectiveRecord> standings(ScenarioPlan<?> plan, List<RepetitionRecord> repetitions) {
        return new Standings(plan, cluster, references).after(repetitions);
    }

    private List<ObjectiveRecord> waived(ScenarioPlan<?> plan, List<ObjectiveRecord> standings) {
        return waivers.on(plan, cluster, standings, LocalDate.of(2026, 11, 20));
    }

    private ScenarioRun end(
            ScenarioPlan<?> plan,
            List<RepetitionRecord> repetitions,
            List<RunListener> listeners,
            Verdict verdict,
            Optional<String> reason) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("nodes", "node-1 (zone a), node-2 (zone b)");
        environment.put("Kubernetes", "v1.30.4");
        environment.put("kernel", "6.1.0-28-amd64");
        environment.put("iperf3", "3.12");
        environment.put("MTU", "1420 in the pods, 1500 between the nodes");
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                "20261120-101530-a1b2",
                plan.id(),
                plan.sentence(),
                Optional.of(plan.comparableSetting()),
                cluster,
                START,
                12.3 * repetitions.size(),
                environment,
                waived(plan, standings(plan, repetitions)),
                repetitions,
                verdict,
                reason,
                cleanUp);
        listeners.forEach(each -> each.runEnded(record));
        return new ScenarioRun(plan, record);
    }

    private static void stage(List<RunListener> listeners, String stage, String detail, int millis) {
        listeners.forEach(each -> each.stageStarted(stage, detail));
        listeners.forEach(each -> each.stageEnded(stage, Duration.ofMillis(millis)));
    }
}
