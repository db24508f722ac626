package io.plimsoll.history;

import java.time.Duration;

/**
 * How long a store on a server is waited for.
 *
 * @param call for the whole of one answer
 * @param append for everything that stores one run
 * @param read for everything that reads a series
 * @param pause before the second attempt; before the third it is twice as long
 */
record HttpTimes(Duration call, Duration append, Duration read, Duration pause) {

    /** Returns those for a build: what stores a run fits into the time that an interrupted build is given to end. */
    static HttpTimes standard() {
        return new HttpTimes(
                Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(300));
    }
}
