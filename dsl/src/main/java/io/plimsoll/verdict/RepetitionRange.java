package io.plimsoll.verdict;

/**
 * How many repetitions a verdict may take.
 *
 * @param atLeast before which nothing is decided, 1 or more
 * @param atMost after which nothing more is measured, not less than {@code atLeast} and at most 1,000
 */
public record RepetitionRange(int atLeast, int atMost) {

    public RepetitionRange {
        if (atLeast < 1 || atMost < atLeast || atMost > 1_000) {
            throw new IllegalArgumentException("repetitions are at least 1, at most 1,000, and their least is not above"
                    + " their most, but were at least " + atLeast + " and at most " + atMost);
        }
    }

    /** Begins a range: {@code atLeast(5).atMost(20)}. */
    public static AtLeast atLeast(int repetitions) {
        return new AtLeast(repetitions);
    }

    /** Returns the range of exactly that many repetitions. */
    public static RepetitionRange exactly(int repetitions) {
        return new RepetitionRange(repetitions, repetitions);
    }

    @Override
    public String toString() {
        return atLeast == atMost ? String.valueOf(atLeast) : atLeast + " to " + atMost;
    }

    /**
     * A range of which only the least is said.
     *
     * @param repetitions the least
     */
    public record AtLeast(int repetitions) {

        /** Ends the range. */
        public RepetitionRange atMost(int most) {
            return new RepetitionRange(repetitions, most);
        }
    }
}
