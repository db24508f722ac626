package io.plimsoll.run;

/** The test that asserts something about a run. */
@FunctionalInterface
public interface AssertingTest {

    /** Is told that it was asked whether the run meets its objectives. */
    void asserted();

    /**
     * Is given why it is to be shown as skipped. A test goes on first, since what it asserts of other runs may be red; who
     * is none is ended at once.
     *
     * @param because what ends it
     */
    default void skipAtItsEnd(RuntimeException because) {
        throw because;
    }
}
