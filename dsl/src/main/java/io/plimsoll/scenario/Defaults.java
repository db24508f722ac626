package io.plimsoll.scenario;

import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.RepetitionRange;
import java.time.Duration;

/** What holds where a sentence is silent. */
public final class Defaults {

    /** Ten seconds, as iperf3 itself and the tools of the field take. */
    public static final Duration LASTING = Duration.ofSeconds(10);

    /** Five repetitions are the fewest that can decide at an error rate of 5 %; after twenty, noise is the finding. */
    public static final RepetitionRange REPETITIONS = new RepetitionRange(5, 20);

    /** One: the first repetition warms caches, routes and governors, and is not judged. */
    public static final int WARM_UPS = 1;

    /** One wrong verdict in twenty at worst, either way, with the truth exactly on the limit. */
    public static final ErrorRates ERROR_RATES = new ErrorRates(0.05, 0.05);

    private Defaults() {}
}
