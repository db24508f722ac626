package io.plimsoll.run;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunException;
import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a run ended: with an answer about its objectives, or with why there is none.
 *
 * @param verdict the worst that applies
 * @param failure why there is no answer, if there is none
 * @param objectives where they stand
 */
record Ending(Verdict verdict, Optional<String> failure, List<ObjectiveRecord> objectives) {

    Ending {
        objectives = List.copyOf(objectives);
    }

    /**
     * Lets a run measure and be judged. Whatever ends it, it has an ending.
     *
     * @param scenario its name
     * @param measuring ends the run with what it throws
     * @param judging what is found by now; asked once
     * @param listeners of the session, which knows what may be logged
     */
    static Ending of(
            String scenario, Runnable measuring, Supplier<List<ObjectiveRecord>> judging, Listeners listeners) {
        try {
            measuring.run();
            List<ObjectiveRecord> objectives = Unfinished.explained(judging.get());
            return new Ending(verdict(objectives), Optional.empty(), objectives);
        } catch (RunException failure) {
            return without(failure.verdict(), String.valueOf(failure.getMessage()), scenario, judging, listeners);
        } catch (RuntimeException defect) {
            listeners.logDefect("the run of '" + scenario + "' ended by a defect", defect);
            String failure = "something unexpected, a defect of Plimsoll rather than of the cluster: " + defect
                    + "; the log of the build says where";
            return without(Verdict.INFRA, failure, scenario, judging, listeners);
        }
    }

    /** Ends a run without an answer. A defect in its judging does not keep it from being recorded. */
    static Ending without(
            Verdict verdict,
            String failure,
            String scenario,
            Supplier<List<ObjectiveRecord>> judging,
            Listeners listeners) {
        try {
            return new Ending(verdict, Optional.of(failure), judging.get());
        } catch (RuntimeException defect) {
            listeners.logDefect("the repetitions of '" + scenario + "' cannot be judged", defect);
            return new Ending(verdict, Optional.of(failure), List.of());
        }
    }

    /** Returns the worst of what became of the objectives; one that is not decided is INCONCLUSIVE. */
    private static Verdict verdict(List<ObjectiveRecord> objectives) {
        return Verdict.worst(objectives.stream().map(ObjectiveRecord::outcome).toList());
    }
}
