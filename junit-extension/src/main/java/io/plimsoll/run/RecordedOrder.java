package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.TakenOver;
import java.time.Instant;
import java.util.List;

/**
 * In what order repetitions stand in a record: those of each session begin with those that warm up, and the numbers go on
 * from one session to the next; candidate and control stand in pairs. Which values a verdict rests on follows from it, so
 * that a record which says another thing is not judged.
 *
 * @param run the record
 * @param warmUps how many repetitions of each arm the sentence lets warm up
 */
record RecordedOrder(RecordedRun run, int warmUps) {

    /**
     * Requires it.
     *
     * @throws ConfigException naming the first repetition that is not the one that is due
     */
    void require() {
        List<RepetitionRecord> all = run.record().repetitions();
        int armsMeasured = all.stream().anyMatch(RepetitionRecord::isControl) ? 2 : 1;
        int begin = 0;
        int warmedUp = 0;
        int judged = 0;
        for (TakenOver part : run.record().takenOver()) {
            int end = begin + part.repetitions();
            if (end > all.size()) {
                throw new ConfigException("the record " + run.file() + " says that " + end
                        + " of its repetitions were taken over, but has " + all.size() + "; take it as it was written");
            }
            requirePart(all.subList(begin, end), armsMeasured, warmedUp, judged);
            int turns = part.repetitions() / armsMeasured;
            warmedUp += Math.min(turns, warmUps);
            judged += Math.max(0, turns - warmUps);
            begin = end;
        }
        requirePart(all.subList(begin, all.size()), armsMeasured, warmedUp, judged);
        requireTimes(all);
    }

    private void requirePart(List<RepetitionRecord> part, int armsMeasured, int warmedUp, int judged) {
        for (int index = 0; index < part.size(); index++) {
            int turn = index / armsMeasured;
            boolean warmUp = turn < warmUps;
            int number = warmUp ? warmedUp + turn + 1 : judged + turn - warmUps + 1;
            RepetitionRecord found = part.get(index);
            boolean isOfTheOtherArm = index % armsMeasured == 0
                    || found.isControl() != part.get(index - 1).isControl();
            if (found.warmUp() != warmUp || found.number() != number || !isOfTheOtherArm) {
                throw new ConfigException("in the record " + run.file() + " there is " + found.label() + " where "
                        + (warmUp ? "warm-up " : "repetition ") + number
                        + (armsMeasured == 2 ? " of one of the arms" : "") + " is due by the sentence, which warms up "
                        + warmUps + " times; take the record as it was written, and the sentence as it was measured");
            }
        }
    }

    private void requireTimes(List<RepetitionRecord> all) {
        Instant before = Instant.MIN;
        for (RepetitionRecord each : all) {
            if (each.startedAt().isBefore(before)) {
                throw new ConfigException("in the record " + run.file() + " " + each.label()
                        + " began before the one that precedes it; take the record as it was written");
            }
            before = each.startedAt();
        }
    }
}
