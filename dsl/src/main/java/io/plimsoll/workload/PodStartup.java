package io.plimsoll.workload;

import java.time.Duration;

/**
 * Pods that are started: asked for with {@link #podStartup()}, of the image of the measuring tools, put where the scheduler
 * wants them, and deleted as soon as they are ready.
 *
 * @param pods how many, 1 to 500
 * @param atOnce how many of them there are at most at the same time, 1 to 100
 */
public record PodStartup(int pods, int atOnce) implements ApiWorkload, MeasuresPodStartup {

    /** As many as a p99 can be told of. */
    private static final int ENOUGH_FOR_P99 = 100;

    public PodStartup {
        if (pods < 1 || pods > 500) {
            throw new IllegalArgumentException("1 to 500 pods are started, but was " + pods);
        }
        if (atOnce < 1 || atOnce > 100) {
            throw new IllegalArgumentException("1 to 100 pods are there at once, but was " + atOnce);
        }
    }

    /** Begins with 100 pods, the fewest that tell a p99, one at a time. */
    public static PodStartup podStartup() {
        return new PodStartup(ENOUGH_FOR_P99, 1);
    }

    /** Starts that many pods in each repetition, 1 to 500. */
    public PodStartup pods(int number) {
        return new PodStartup(number, atOnce);
    }

    /** Lets that many of them be there at the same time, 1 to 100: the next is asked for when one has been ready. */
    public PodStartup atOnce(int number) {
        return new PodStartup(pods, number);
    }

    @Override
    public int fewestSamples(Duration lasting) {
        return pods;
    }

    @Override
    public String describe() {
        return "startup of " + pods + " pods, " + (atOnce == 1 ? "one" : "at most " + atOnce) + " at a time";
    }
}
