package io.plimsoll.history;

/** Which way a metric gets worse, as far as its objective tells. */
enum Direction {
    MORE_IS_BETTER("more is better"),
    LESS_IS_BETTER("less is better"),
    EITHER_WAY_IS_WORSE("neither more nor less is better");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
