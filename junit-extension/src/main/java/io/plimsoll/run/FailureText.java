package io.plimsoll.run;

import io.plimsoll.evidence.Bottleneck;
import io.plimsoll.evidence.StolenTime;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a text for whoever has to act on it: what became of it, why, how sure that is, and where to look. */
public final class FailureText {

    private final ScenarioRun run;
    private final RunRecord record;
    private final TextBlock text = new TextBlock();

    private FailureText(ScenarioRun run) {
        this.run = run;
        this.record = run.record();
    }

    /** Returns the text of a run of any verdict. Its first word is the verdict's name. */
    public static String of(ScenarioRun run) {
        return new FailureText(run).write();
    }

    private String write() {
        text.line(run.verdict() + ": '" + record.scenario() + "' on " + record.cluster()
                + record.replay().map(replay -> " (" + replay.describe() + ")").orElse("")
                + headline());
        nextStep().ifPresent(step -> text.paragraph().entry("next", step));
        contradictions();
        for (ObjectiveRecord objective : record.objectives()) {
            text.paragraph();
            new ObjectiveText(run.plan(), objective, run.verdict().isAnswer()).writeTo(text);
        }
        context(run.plan());
        run.files().forEach((what, file) -> text.entry(what, file.toString()));
        return text.toString();
    }

    private String headline() {
        int all = record.objectives().size();
        return switch (run.verdict()) {
            case PASS -> " met " + all + " of " + all + " objectives";
            case WAIVED ->
                " did not meet " + count(Verdict.WAIVED) + " of " + all
                        + " objectives, which somebody answers for; this is no pass";
            case VIOLATED -> " missed " + count(Verdict.VIOLATED) + " of " + all + " objectives";
            case INCONCLUSIVE ->
                ": its repetitions do not decide " + count(Verdict.INCONCLUSIVE) + " of " + all + " objectives";
            case INVALID, INFRA, ABORTED, CONFIG ->
                ": " + run.failure().orElse("no reason was recorded").strip().replace("\n", "\n  ");
        };
    }

    private long count(Verdict verdict) {
        return record.objectives().stream()
                .filter(objective -> objective.outcome() == verdict)
                .count();
    }

    private Optional<String> nextStep() {
        return switch (run.verdict()) {
            case PASS, WAIVED, VIOLATED -> Optional.empty();
            case INCONCLUSIVE ->
                resumable("to carry it on with more repetitions, raise atMost(…) and nothing else")
                        .filter(unused -> moreRepetitionsDecide());
            case INVALID ->
                Optional.of("no number of this run answers for the objectives; see what contradicts the"
                        + " sentence, mend that, and run again");
            case INFRA ->
                Optional.of("the cluster could not run it, which says nothing about the release; mend what"
                        + " is named above, and run again");
            case ABORTED ->
                resumable("it was interrupted, and can be carried on")
                        .or(() -> Optional.of("it was interrupted; run it again"));
            case CONFIG -> Optional.of("nothing was measured; correct what is named above, and run again");
        };
    }

    /** Only what was measured here, by rules that allow it, can be carried on. */
    private Optional<String> resumable(String when) {
        ScenarioPlan<?> plan = run.plan();
        boolean allowed = plan.objectives().stream().allMatch(plan.rulesOn(record.cluster())::isAnytimeValid);
        return record.replay().isPresent() || record.judged().isEmpty() || !allowed
                ? Optional.empty()
                : Optional.of(when + ": -Dplimsoll.resume="
                        + Optional.ofNullable(run.files().get("record"))
                                .map(Path::toString)
                                .orElse("RECORD"));
    }

    private boolean moreRepetitionsDecide() {
        return record.objectives().stream()
                .flatMap(objective -> objective.judgement().doubt().stream())
                .allMatch(doubt -> doubt.repetitions().isPresent());
    }

    private void contradictions() {
        for (RepetitionRecord repetition : record.repetitions()) {
            repetition.evidence().stream().filter(evidence -> !evidence.holds()).forEach(evidence -> {
                text.entry("contradicts", repetition.label() + ", " + evidence.name() + ": " + evidence.finding());
                evidence.facts().forEach((fact, reading) -> text.entry("", fact + ": " + reading));
            });
        }
    }

    private void context(ScenarioPlan<?> plan) {
        text.paragraph()
                .entry("workload", plan.workload().describe())
                .entry("where", plan.location().describe())
                .entry("given", plan.encryption().map(Encryption::describe).orElse("nothing"));
        plan.alongside().ifPresent(use -> text.entry("alongside", use.describe()));
        text.entry("repetitions", repetitions(plan));
        record.describeTakenOver().ifPresent(parts -> text.entry("taken over", parts));
        record.environment().forEach(text::entry);
        bottleneck().ifPresent(what -> text.entry(Bottleneck.FACT, what));
        stolenTime().ifPresent(what -> text.entry(StolenTime.FACT, what));
        List<String> checks = record.judged().stream()
                .flatMap(repetition -> repetition.evidence().stream())
                .map(evidence -> evidence.name())
                .distinct()
                .toList();
        if (!checks.isEmpty()) {
            text.entry("evidence", "checked with each repetition: " + String.join(", ", checks));
        }
        record.leftBehind().ifPresent(left -> text.entry("left behind", left));
    }

    /** Says what was at its limit, and in how many repetitions, such as {@code server core, in 4 of 5 repetitions}. */
    private Optional<String> bottleneck() {
        Map<String, Long> found = judged(Bottleneck.FACT)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.entrySet().stream()
                        .map(each -> each.getKey() + ", in " + each.getValue() + " of "
                                + record.judged().size() + " repetitions")
                        .collect(Collectors.joining("; ")));
    }

    /** Says what of the processors the nodes did not get, in each repetition in which that was notable. */
    private Optional<String> stolenTime() {
        List<String> notable = judged(StolenTime.FACT).toList();
        return notable.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", notable) + " of a node's processors in " + notable.size() + " of "
                        + record.judged().size() + " repetitions: other machines on its host were given them");
    }

    /** Returns what the evidence of judged repetitions says of a fact, of those that say it. */
    private Stream<String> judged(String fact) {
        return record.judged().stream()
                .flatMap(repetition -> repetition.evidence().stream())
                .flatMap(evidence -> Stream.ofNullable(evidence.facts().get(fact)));
    }

    private String repetitions(ScenarioPlan<?> plan) {
        return record.judged().size() + " of at most " + plan.repetitions().atMost() + ", each "
                + (plan.workload().isTimed() ? plan.lasting().toSeconds() + " s" : "until it had done enough")
                + ", after "
                + record.repetitions().stream().filter(RepetitionRecord::warmUp).count() + " to warm up"
                + (record.judgedTakenOver() == 0
                        ? ""
                        : "; the first " + record.judgedTakenOver() + " were taken over from an earlier run");
    }
}
