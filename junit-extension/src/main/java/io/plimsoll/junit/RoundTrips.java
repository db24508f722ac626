package io.plimsoll.junit;

import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.Replay;
import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Measured;
import io.plimsoll.run.Median;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Metric;
import io.plimsoll.workload.MeasuresMeanLatency;
import io.plimsoll.workload.MeasuresTransactions;
import io.plimsoll.workload.NetperfTransactions;
import io.plimsoll.workload.SockperfMessages;
import io.plimsoll.workload.Transport;
import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a run measured of messages over one TCP connection, each sent when the answer to the one before is there: netperf
 * tells how many a second, sockperf half of how long one takes.
 *
 * @param scenario which measured them, a control by its own name
 * @param metric which of the two
 * @param median of the judged repetitions, in the metric's base unit
 * @param over what they have in common with those of the other tool, if both should be the same
 */
record RoundTrips(String scenario, Metric<?, ?> metric, double median, String over) {

    /** Messages of up to that many bytes are one short packet, and take as long as each other. */
    private static final long SHORT = 1_024;

    /** Returns those of a run that was judged, its control among them. */
    static List<RoundTrips> of(ScenarioRun run) {
        return run.verdict().isAnswer() ? ofJudged(run) : List.of();
    }

    private static List<RoundTrips> ofJudged(ScenarioRun run) {
        Optional<ScenarioPlan<?>> control = run.plan()
                .control()
                .filter(Control.OfScenario.class::isInstance)
                .map(Control.OfScenario.class::cast)
                .map(Control.OfScenario::plan);
        return Stream.concat(
                        of(run.plan(), run.record(), Predicate.not(RepetitionRecord::isControl)).stream(),
                        control.flatMap(plan -> of(plan, run.record(), RepetitionRecord::isControl)).stream())
                .toList();
    }

    private static Optional<RoundTrips> of(ScenarioPlan<?> plan, RunRecord run, Predicate<RepetitionRecord> ofItsArm) {
        return metric(plan.workload()).flatMap(metric -> {
            List<Double> values = run.repetitions().stream()
                    .filter(repetition -> !repetition.warmUp() && ofItsArm.test(repetition))
                    .flatMap(repetition -> Measured.of(metric, repetition).stream())
                    .toList();
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RoundTrips(plan.id(), metric, Median.of(values), over(plan, run)));
        });
    }

    private static Optional<Metric<?, ?>> metric(Workload workload) {
        if (workload instanceof NetperfTransactions netperf
                && netperf.kind() == NetperfTransactions.Kind.TCP_RR
                && sizeClass(netperf.request().bytes())
                        == sizeClass(netperf.response().bytes())) {
            return Optional.of(MeasuresTransactions.TRANSACTIONS);
        }
        return workload instanceof SockperfMessages sockperf
                        && sockperf.transport() == Transport.TCP
                        && sockperf.pace().isEmpty()
                ? Optional.of(MeasuresMeanLatency.MEAN_LATENCY)
                : Optional.empty();
    }

    private static String over(ScenarioPlan<?> plan, RunRecord run) {
        long bytes = plan.workload() instanceof NetperfTransactions netperf
                ? netperf.request().bytes()
                : ((SockperfMessages) plan.workload()).messageLength().bytes();
        return String.join(
                ", ",
                // A run that is judged again was measured in another session than this one.
                run.replay().map(Replay::runId).orElse(run.runId()),
                run.cluster(),
                plan.location().describe(),
                plan.encryption().map(Encryption::name).orElse("nothing said of encryption"),
                String.valueOf(sizeClass(bytes)));
    }

    /** Returns the least power of two that the messages are not longer than, of short ones one for all. */
    private static long sizeClass(long bytes) {
        return bytes <= SHORT ? SHORT : Long.highestOneBit(bytes - 1) << 1;
    }
}
