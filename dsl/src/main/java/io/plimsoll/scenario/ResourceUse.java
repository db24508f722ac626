package io.plimsoll.scenario;

/**
 * What is used of processors and memory while a workload runs.
 *
 * @param <C> by whom
 * @param consumer by whom
 */
public record ResourceUse<C extends Consumer>(C consumer) {

    /** Begins to say it: {@code alongside(resourceUse().of(nodes()))}. */
    public static Unsaid resourceUse() {
        return new Unsaid();
    }

    /** Says it in words. */
    public String describe() {
        return "the resource use of " + consumer.describe();
    }

    /** The word before it is said whose use it is. */
    public record Unsaid() {

        /** Says whose use it is. */
        public <C extends Consumer> ResourceUse<C> of(C consumer) {
            return new ResourceUse<>(consumer);
        }
    }
}
