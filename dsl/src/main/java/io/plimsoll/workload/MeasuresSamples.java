package io.plimsoll.workload;

import java.time.Duration;

/** A workload that measures the same thing many times in each repetition, so that quantiles of it can be promised. */
public interface MeasuresSamples {

    /**
     * Returns how many samples of each kind a repetition has at least, failed ones included, 1 or more. By this number a
     * quantile that cannot be resolved is refused before anything runs; how many there were is looked at again when they
     * are judged. A workload that takes as many as it can states how many it takes in any case.
     *
     * @param lasting the measured time of a repetition
     */
    int fewestSamples(Duration lasting);
}
