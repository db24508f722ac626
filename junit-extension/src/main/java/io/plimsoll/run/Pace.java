package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.scenario.Scenario;
import java.util.Locale;

/**
 * How long repetitions take, as {@code -Dplimsoll.pace} says it. A longer repetition is another setting: what was measured
 * at different paces is not compared, since setting and sentence of the record say how long each repetition lasted.
 */
enum Pace {
    /** As the sentence says. */
    QUICK(1),
    /** Three times as long, so that what is seldom, such as a pause or a burst of other work, is in each repetition. */
    FULL(3);

    private static final String PROPERTY = "plimsoll.pace";

    private final int times;

    Pace(int times) {
        this.times = times;
    }

    /**
     * Reads the property; without it the pace is quick.
     *
     * @throws ConfigException if it names no pace
     */
    static Pace ofThisBuild() {
        String named = System.getProperty(PROPERTY, "quick");
        for (Pace pace : values()) {
            if (pace.name().toLowerCase(Locale.ROOT).equals(named)) {
                return pace;
            }
        }
        throw new ConfigException(
                "-D" + PROPERTY + "=" + named + " is no pace; it takes 'quick' (each repetition lasts as"
                        + " the sentence says, the default) or 'full' (three times as long)");
    }

    /** Returns the scenario at this pace; one that is not timed is the same at each. */
    Scenario of(Scenario scenario) {
        return times == 1 ? scenario : () -> scenario.plan().lengthened(times);
    }
}
