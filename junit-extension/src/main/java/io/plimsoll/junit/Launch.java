package io.plimsoll.junit;

import io.plimsoll.assertions.VerdictError;
import io.plimsoll.record.RunException;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.AssertingTest;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.SessionSource;
import io.plimsoll.run.TargetClusterSession;
import io.plimsoll.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** One launch of tests: it opens its session when the first scenario is run, and closes it after the last test. */
final class Launch implements AutoCloseable {

    private final SessionSource source;
    private final LaunchReport report;
    private @Nullable TargetClusterSession session;
    private @Nullable RunException notOpened;

    Launch(SessionSource source, LaunchReport report) {
        this.source = source;
        this.report = report;
    }

    synchronized ScenarioRun run(Scenario scenario, TestName test, AssertingTest asserting) {
        try {
            return report.ran(session().run(scenario), test, asserting);
        } catch (RunException e) {
            report.couldNotRun(scenario, test, e);
            throw VerdictError.of(e);
        }
    }

    /** A cluster that could not be had is not asked for again by every further test. */
    private TargetClusterSession session() {
        if (notOpened != null) {
            throw notOpened;
        }
        if (session == null) {
            try {
                session = source.open(report.listeners());
            } catch (RunException e) {
                notOpened = e;
                throw e;
            }
        }
        return session;
    }

    /** A build that asked for a baseline and has none must not be green. */
    private void requireRecorded() {
        try {
            report.requireRecorded();
        } catch (RunException e) {
            throw VerdictError.of(e);
        }
    }

    @Override
    public synchronized void close() {
        String left = "clean";
        try {
            if (session != null) {
                session.close();
            }
        } catch (RunException e) {
            left = String.valueOf(e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            left = Redaction.standard().line("not known, as it ended by " + e);
            throw e;
        } finally {
            report.close(left);
        }
        requireRecorded();
    }
}
