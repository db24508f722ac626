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

    /** Tells whether a change by this share of the level, with its sign, is for the worse. */
    boolean isWorse(double change) {
        return switch (this) {
            case MORE_IS_BETTER -> change < 0;
            case LESS_IS_BETTER -> change > 0;
            case EITHER_WAY_IS_WORSE -> change != 0;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
