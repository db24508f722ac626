package io.plimsoll.scenario;

import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.RepetitionRange;
import java.time.Duration;

/**
 * How a scenario is sampled: how long, how often, and how sure its verdict must be.
 *
 * @param lasting the measured time of one repetition, whole seconds from 1 to 3,600
 * @param repetitions how many repetitions are judged
 * @param warmUps how many repetitions come before and are not judged, 0 to 10
 * @param errorRates how often a verdict may be wrong where an objective does not say otherwise
 */
public record SamplingPlan(Duration lasting, RepetitionRange repetitions, int warmUps, ErrorRates errorRates) {

    static final SamplingPlan DEFAULT =
            new SamplingPlan(Defaults.LASTING, Defaults.REPETITIONS, Defaults.WARM_UPS, Defaults.ERROR_RATES);

    public SamplingPlan {
        if (!lasting.equals(Duration.ofSeconds(lasting.toSeconds()))
                || lasting.toSeconds() < 1
                || lasting.toSeconds() > 3_600) {
            throw new IllegalArgumentException(
                    "a repetition lasts 1 to 3,600 whole seconds, but was to last " + lasting);
        }
        if (warmUps < 0 || warmUps > 10) {
            throw new IllegalArgumentException("0 to 10 repetitions can warm up, but was " + warmUps);
        }
    }

    /**
     * Says it in words, such as {@code lasting 10 s, repeated 5 to 20 times after 1 warm-up}.
     *
     * @param timed whether how long it lasts means anything
     */
    public String describe(boolean timed) {
        return (timed ? "lasting " + lasting.toSeconds() + " s, " : "") + "repeated " + repetitions + " times"
                + switch (warmUps) {
                    case 0 -> " without a warm-up";
                    case 1 -> " after 1 warm-up";
                    default -> " after " + warmUps + " warm-ups";
                };
    }

    SamplingPlan lasting(Duration other) {
        return new SamplingPlan(other, repetitions, warmUps, errorRates);
    }

    SamplingPlan repeated(RepetitionRange other) {
        return new SamplingPlan(lasting, other, warmUps, errorRates);
    }

    SamplingPlan warmUps(int other) {
        return new SamplingPlan(lasting, repetitions, other, errorRates);
    }
}
