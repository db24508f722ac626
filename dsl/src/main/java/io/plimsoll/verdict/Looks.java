package io.plimsoll.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * After how many repetitions a rule looks that may not look after each: at the least, at twice as many, and so on, and
 * at the most. The error rates are shared out among the looks.
 *
 * @param at the numbers of repetitions, ascending
 */
record Looks(List<Integer> at) {

    Looks {
        at = List.copyOf(at);
    }

    static Looks of(RepetitionRange range) {
        List<Integer> at = new ArrayList<>();
        for (int look = range.atLeast(); look < range.atMost(); look *= 2) {
            at.add(look);
        }
        at.add(range.atMost());
        return new Looks(at);
    }

    int count() {
        return at.size();
    }

    /** Returns how many repetitions are missing until the next look. */
    int untilNext(int repetitions) {
        return at.stream().filter(look -> look > repetitions).findFirst().orElseThrow() - repetitions;
    }
}
