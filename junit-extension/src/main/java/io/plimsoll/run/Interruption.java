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

    void noLongerMatters() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, and has said it.
            return;
        }
    }
}
