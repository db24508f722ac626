package io.plimsoll.run;

import io.plimsoll.record.ConfigException;
import io.plimsoll.scenario.Lint;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.MeasuresSamples;
import java.time.Duration;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How long repetitions take, as {@code -Dplimsoll.pace} says it. A longer or shorter repetition is another setting: what was
 * measured at different paces is not compared, since setting and sentence of the record say how long each lasted.
 */
enum Pace {
    /** As the sentence says. */
    AS_SAID,

    /**
     * A quarter of it, in whole seconds, or as long as enough samples take, and nothing to warm up, to look over many
     * scenarios in a short time.
     */
    QUICK,

    /** Three times as long, so that what is seldom, such as a pause or a burst of other work, is in each repetition. */
    FULL;

    private static final String PROPERTY = "plimsoll.pace";
    private static final int TIMES_AS_LONG = 3;
    private static final int TIMES_AS_SHORT = 4;

    /** As many as each repetition should have: were 1 % of all too long, so many without one were seen in less than 5 %. */
    private static final int SAMPLES_FOR_P99 = 299;

    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Reads the property; without it repetitions last as the sentence says.
     *
     * @throws ConfigException if it names no pace
     */
    static Pace ofThisBuild() {
        @Nullable String named = System.getProperty(PROPERTY);
        if (named == null) {
            return AS_SAID;
        }
        return switch (named) {
            case "quick" -> QUICK;
            case "full" -> FULL;
            default ->
                throw new ConfigException("-D" + PROPERTY + "=" + named + " is no pace; it takes 'quick' (each"
                        + " repetition lasts a quarter of what the sentence says, and none warms up) or 'full' (each lasts"
                        + " three times as long)");
        };
    }

    /** Returns the scenario at this pace; what is not timed does as much at each. */
    Scenario of(Scenario scenario) {
        return switch (this) {
            case AS_SAID -> scenario;
            case QUICK -> () -> quick(scenario.plan());
            case FULL -> () -> full(scenario.plan());
        };
    }

    /** A warm-up is a whole repetition, while a first one that is slow is one among those which the verdict allows to miss. */
    private static ScenarioPlan<?> quick(ScenarioPlan<?> plan) {
        long seconds = plan.lasting().toSeconds();
        return LongStream.rangeClosed((seconds + TIMES_AS_SHORT - 1) / TIMES_AS_SHORT, seconds)
                .mapToObj(Duration::ofSeconds)
                .filter(shorter -> !plan.judgesSamples() || hasEnoughSamples(plan, shorter))
                .<ScenarioPlan<?>>map(plan.withoutWarmUps()::withRepetitionsOf)
                .filter(shorter -> Lint.complaint(shorter).isEmpty())
                .findFirst()
                .orElse(plan);
    }

    /**
     * Tells whether a shorter repetition takes fewer samples and still enough. One that takes as many would take them at a
     * higher rate, which is another load.
     */
    private static boolean hasEnoughSamples(ScenarioPlan<?> plan, Duration shorter) {
        return plan.workload() instanceof MeasuresSamples sampled
                && sampled.fewestSamples(shorter) < sampled.fewestSamples(plan.lasting())
                && sampled.fewestSamples(shorter) >= SAMPLES_FOR_P99;
    }

    private static ScenarioPlan<?> full(ScenarioPlan<?> plan) {
        Duration longer = plan.lasting().multipliedBy(TIMES_AS_LONG);
        return plan.withRepetitionsOf(longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    }
}
