package io.plimsoll.assertions;

import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.FailureText;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.Typography;
import io.plimsoll.slo.Metric;
import java.nio.charset.Charset;
import org.assertj.core.api.AbstractAssert;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** An assertion about a run. */
public final class RunAssert extends AbstractAssert<RunAssert, ScenarioRun> {

    /** The property that makes an undecided run a skipped test: for pull requests, never for a gate. */
    static final String INCONCLUSIVE_PROPERTY = "plimsoll.inconclusive";

    RunAssert(ScenarioRun run) {
        super(run, RunAssert.class);
    }

    /**
     * Asserts that each objective was shown to be met.
     *
     * <pre>
     * assertThat(cluster.run(ENCRYPTED_TRAFFIC)).meetsItsObjectives();  // silent only on PASS
     * </pre>
     *
     * <p>Where what was not met is waived, the test goes on and is shown as skipped at its end, unless something else in
     * it is red. Outside of a test that was given its cluster, a {@link TestAbortedException} is thrown at once.
     *
     * @throws AssertionError if an objective was shown to be missed
     * @throws InconclusiveError if the allowed repetitions do not decide an objective
     * @throws InvalidMeasurementError if a number cannot be trusted, or fewer objectives were judged than declared
     * @throws InfrastructureError if the environment could not run it
     * @throws ConfigurationError if it was asked for wrongly
     */
    public RunAssert meetsItsObjectives() {
        isNotNull();
        actual.test().asserted();
        switch (actual.verdict()) {
            case PASS -> {}
            case WAIVED -> actual.test().skipAtItsEnd(new TestAbortedException(message()));
            case VIOLATED -> throw new AssertionFailedError(message());
            case INCONCLUSIVE -> inconclusive();
            case INVALID -> throw new InvalidMeasurementError(message());
            case INFRA, ABORTED -> throw new InfrastructureError(message());
            case CONFIG -> throw new ConfigurationError(message());
        }
        return this;
    }

    /**
     * Looks at the median of one metric, to explore. It says nothing about how sure that is, and a test that does no
     * more than this is red.
     *
     * @throws VerdictError if the run has no number that can be trusted
     */
    public <Q> MetricAssert<Q> measured(Metric<?, Q> metric) {
        isNotNull();
        switch (actual.verdict()) {
            case PASS, WAIVED, VIOLATED, INCONCLUSIVE -> {}
            case INVALID -> throw new InvalidMeasurementError(message());
            case INFRA, ABORTED -> throw new InfrastructureError(message());
            case CONFIG -> throw new ConfigurationError(message());
        }
        return MetricAssert.of(actual, metric);
    }

    private void inconclusive() {
        String handling = System.getProperty(INCONCLUSIVE_PROPERTY, "fail");
        switch (handling) {
            case "skip" -> actual.test().skipAtItsEnd(new TestAbortedException(message()));
            case "fail" -> throw new InconclusiveError(message());
            default ->
                throw new ConfigurationError("CONFIG: -D" + INCONCLUSIVE_PROPERTY + "=" + handling
                        + " is unknown; leave it out, so that an undecided run is red, or write skip\n\n" + message());
        }
    }

    private String message() {
        String description = descriptionText();
        String text = FailureText.of(actual) + (description.isEmpty() ? "" : "  described as " + description + "\n");
        return Typography.in(Charset.defaultCharset(), Redaction.standard().text(text));
    }
}
