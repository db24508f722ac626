package io.plimsoll.scenario;

import static io.plimsoll.units.Units.p99;

import io.plimsoll.slo.Metric;
import io.plimsoll.slo.Objective;
import io.plimsoll.workload.MeasuresDatagrams;
import io.plimsoll.workload.MeasuresMessageLoss;
import io.plimsoll.workload.MeasuresMessageOrder;
import io.plimsoll.workload.MeasuresSentThroughput;
import io.plimsoll.workload.MeasuresThroughput;
import io.plimsoll.workload.SockperfMessages;
import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a finished sentence says that each of its words may say, but that promises nothing, or cannot be shown, together. A sentence is finished
 * by whoever runs it, so this is found then, before anything is.
 */
public final class Lint {

    private static final Set<Metric<?, ?>> THROUGHPUTS =
            Set.of(MeasuresThroughput.THROUGHPUT, MeasuresSentThroughput.SENT_THROUGHPUT);

    private static final Set<Metric<?, ?>> ABOUT_MESSAGES = Set.of(
            MeasuresMessageLoss.LOST_MESSAGES,
            MeasuresMessageOrder.MESSAGES_OUT_OF_ORDER,
            MeasuresMessageOrder.DUPLICATED_MESSAGES);

    private Lint() {}

    /** Returns what is wrong with a sentence and what would be right; empty if nothing is. */
    public static Optional<String> complaint(ScenarioPlan<?> plan) {
        return withoutLoss(plan).or(() -> withoutLostMessages(plan)).or(() -> withFewAnswers(plan));
    }

    private static Optional<String> withoutLoss(ScenarioPlan<?> plan) {
        List<? extends Metric<?, ?>> metrics = metrics(plan);
        boolean ofThroughput = metrics.stream().anyMatch(THROUGHPUTS::contains);
        return loss(plan.workload())
                .filter(loss -> ofThroughput && !metrics.contains(loss.metric()))
                .map(loss ->
                        "scenario '" + plan.id() + "' expects a throughput over UDP and nothing of the loss, so that"
                                + " sending faster than the path takes in would improve it; add .expect(" + loss.word()
                                + ".isAtMost(percent(…))) to its sentence");
    }

    /** What is lost is missing from sockperf's latencies, so that a path that drops more of them looks faster. */
    private static Optional<String> withoutLostMessages(ScenarioPlan<?> plan) {
        List<? extends Metric<?, ?>> metrics = metrics(plan);
        return plan.workload() instanceof SockperfMessages messages
                        && messages.losesMessages()
                        && !ABOUT_MESSAGES.containsAll(metrics)
                        && !metrics.contains(MeasuresMessageLoss.LOST_MESSAGES)
                ? Optional.of(
                        "scenario '" + plan.id() + "' expects a latency of datagrams and nothing of those that are"
                                + " lost, whose latency sockperf leaves out; add .expect(lostMessages().isAtMost(percent(…)))"
                                + " to its sentence, or have them count as slower than any limit with withFullLog(…)")
                : Optional.empty();
    }

    /** sockperf is read as a whole, its percentiles among the rest, whatever is promised. */
    private static Optional<String> withFewAnswers(ScenarioPlan<?> plan) {
        return plan.workload() instanceof SockperfMessages messages
                ? messages.mostAnswers(plan.lasting()).stream()
                        .filter(answers -> answers < p99().fewestOperations())
                        .mapToObj(answers -> "scenario '" + plan.id() + "' has sockperf time " + answers
                                + " answers at most in " + plan.lasting().toSeconds()
                                + " s, of which a p99 says nothing; "
                                + p99().fewestOperations()
                                + " are needed: let it last longer, send at a higher rate(…), or have"
                                + " more messages answered with replyEvery(…)")
                        .findFirst()
                : Optional.empty();
    }

    private static List<? extends Metric<?, ?>> metrics(ScenarioPlan<?> plan) {
        return plan.objectives().stream().map(Objective::metric).toList();
    }

    private static Optional<Loss> loss(Workload workload) {
        if (workload instanceof MeasuresDatagrams) {
            return Optional.of(new Loss("loss()", MeasuresDatagrams.LOSS));
        }
        return workload instanceof MeasuresMessageLoss
                ? Optional.of(new Loss("lostMessages()", MeasuresMessageLoss.LOST_MESSAGES))
                : Optional.empty();
    }

    private record Loss(String word, Metric<?, ?> metric) {}
}
