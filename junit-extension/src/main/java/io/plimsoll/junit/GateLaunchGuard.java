package io.plimsoll.junit;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.report.AllureResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A launch of gates in which no scenario was run is red: Maven's own {@code failIfNoTests} lets {@code -Dgroups=typo}
 * pass, and a tag {@code performance} may be on any test. It acts only where {@code plimsoll.gate} is {@code true}, so
 * never in somebody's unit tests.
 */
public final class GateLaunchGuard implements LauncherSessionListener {

    private final boolean isGate;
    private final AtomicInteger shown = new AtomicInteger();

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
        if (isGate && shown.get() == 0) {
            throw new ConfigurationError("CONFIG: no performance test ran a scenario, so nothing was shown; check what"
                    + " -Dgroups, -DexcludedGroups and -Dit.test select, and which tests skipped themselves");
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

        /** A run that is shown as skipped, as it is waived or may be undecided, is one too. */
        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            if (entry.getKeyValuePairs().containsKey(TestRuns.ENTRY)) {
                shown.incrementAndGet();
            }
        }

        /** One that failed before it ran a scenario says better what is wrong. */
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean measures = test.getTags().contains(TestTag.create(Measures.TAG));
            if (test.isTest() && measures && result.getStatus() == Status.FAILED) {
                shown.incrementAndGet();
            }
        }
    }
}
