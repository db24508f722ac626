package io.plimsoll.kube;

import java.time.Duration;

/**
 * The rhythm of claims.
 *
 * @param renewal how often a session shows that it lives
 * @param expiry after how long without that it is dead
 * @param patience how long a session waits for its turn
 * @param removal how long it waits for things to be gone
 */
record Timing(Duration renewal, Duration expiry, Duration patience, Duration removal) {

    static final Timing STANDARD =
            new Timing(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofSeconds(120));
}
