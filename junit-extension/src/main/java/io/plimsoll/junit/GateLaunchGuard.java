package io.plimsoll.junit;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.report.AllureResults;
import io.plimsoll.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A launch of gates in which no performance test was executed is red: Maven's own {@code failIfNoTests} lets {@code
 * -Dgroups=typo} pass. It acts only where {@code plimsoll.gate} is {@code true}, so never in somebody's unit tests.
 */
public final class GateLaunchGuard implements LauncherSessionListener {

    private final boolean isGate;
    private final AtomicInteger executed = new AtomicInteger();

    /** Makes it for this process. */
    public GateLaunchGuard() {
        this(Boolean.getBoolean("plimsoll.gate"));
    }

    GateLaunchGuard(boolean isGate) {
        this.isGate = isGate;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isGate) {
            clearResultsOfTheLaunchBefore();
            session.getLauncher().registerTestExecutionListeners(new Counter());
        }
    }

    /** Throws if nothing was shown; what a TestExecutionListener throws would only be logged. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (isGate && executed.get() == 0) {
            throw new ConfigurationError("CONFIG: no performance test was executed, so nothing was shown; check what"
                    + " -Dgroups, -DexcludedGroups and -Dit.test select");
        }
    }

    private static void clearResultsOfTheLaunchBefore() {
        try {
            AllureResults results = AllureResults.ofThisBuild();
            results.clear();
            results.categorise();
        } catch (IOException e) {
            throw new UncheckedIOException("the Allure results could not be made ready for this launch", e);
        }
    }

    private final class Counter implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean measures = test.getTags().contains(TestTag.create(Measures.TAG));
            if (test.isTest() && measures && hasShownSomething(result)) {
                executed.incrementAndGet();
            }
        }

        /** A test that skipped itself has not; one that was undecided, where that may be skipped, or waived, has. */
        private static boolean hasShownSomething(TestExecutionResult result) {
            return result.getStatus() != Status.ABORTED
                    || result.getThrowable()
                            .map(Throwable::getMessage)
                            .filter(message -> message.startsWith(Verdict.INCONCLUSIVE + ": ")
                                    || message.startsWith(Verdict.WAIVED + ": "))
                            .isPresent();
        }
    }
}
