package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.verdict.Doubt;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What becomes of objectives for which there are no more repetitions although more could decide them. */
final class Unfinished {

    private Unfinished() {}

    /** Returns the same objectives, those without a verdict INCONCLUSIVE and with what would decide them. */
    static List<ObjectiveRecord> explained(List<ObjectiveRecord> standings) {
        return standings.stream()
                .map(each -> each.judgement().isDecided() ? each : explained(each))
                .toList();
    }

    private static ObjectiveRecord explained(ObjectiveRecord objective) {
        Judgement open = objective.judgement();
        return new ObjectiveRecord(
                objective.metric(),
                objective.unit(),
                objective.sentence(),
                objective.limits(),
                objective.limitFrom(),
                objective.reason(),
                objective.values(),
                objective.pooled(),
                new Judgement(
                        Optional.of(Verdict.INCONCLUSIVE),
                        open.repetitions(),
                        open.basis(),
                        open.interval(),
                        open.moreToPass(),
                        open.moreToViolate(),
                        open.violationP(),
                        Optional.of(doubt(objective.values().size(), open)),
                        open.caveats()),
                objective.waiver());
    }

    private static Doubt doubt(int repetitions, Judgement open) {
        OptionalInt fewest = Stream.of(open.moreToPass(), open.moreToViolate())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
        return new Doubt(
                Doubt.Reason.TOO_FEW_REPETITIONS,
                "there are only " + repetitions + " repetitions to judge, and they do not decide it yet",
                fewest.isPresent() ? OptionalInt.of(repetitions + fewest.getAsInt()) : fewest,
                shows(open.moreToPass(), " more that keep the limit would show PASS, ")
                        + shows(open.moreToViolate(), " more that miss it would show VIOLATED; ")
                        + "measure anew, or carry on a run that ended undecided with -Dplimsoll.resume=FILE");
    }

    private static String shows(OptionalInt more, String what) {
        return more.isPresent() ? more.getAsInt() + what : "";
    }
}
