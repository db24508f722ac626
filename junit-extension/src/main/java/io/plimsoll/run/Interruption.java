package io.plimsoll.run;

/** What is still said of a run when the JVM is ended in the middle of it; nothing, once the run has ended. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption says(Runnable lastWords) {
        Thread hook = new Thread(lastWords, "plimsoll-aborted");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /**
     * Tells whether the run ended by itself. Otherwise the JVM is ending: whatever the run came to since then, it came to
     * because its pods were taken away, and the last words are all that is to be said of it.
     */
    boolean didNotHappen() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theJvmIsEnding) {
            return false;
        }
    }
}
