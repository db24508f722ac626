package io.plimsoll.run;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.FailedSamples;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the repetitions in which this process asked the API server.
 *
 * @param <W> the workload
 * @param plan what the sentence says
 * @param driver who reads what was asked and answered
 */
record ApiVerification<W extends Workload>(ScenarioPlan<W> plan, ApiDriver<W> driver) implements Verification {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,9}");

    @Override
    public List<String> ends() {
        return List.of();
    }

    @Override
    public List<String> results() {
        return List.of(RawName.API + driver.tool());
    }

    @Override
    public double started(RepetitionFindings findings) {
        return driver.started(plan.workload(), said(findings));
    }

    @Override
    public Reading ofTheTool(RepetitionFindings findings) {
        Reading reading =
                Verification.plausible(driver.tool(), findings, () -> driver.read(plan.workload(), said(findings)));
        cost(findings).ifPresent(cost -> cost.measure(reading, findings));
        return reading;
    }

    @Override
    public void ofPods(Reading reading, RepetitionFindings findings) {
        driver.evidence(plan.workload(), said(findings)).forEach(findings::evidence);
        new FailedSamples(plan).among(reading.measurements()).ifPresent(findings::evidence);
        reading.facts().forEach(findings::environment);
        cost(findings).ifPresent(cost -> {
            findings.environment("nodes looked at", String.join(", ", readers(findings)));
            cost.check(secondsAsked(findings), findings);
        });
    }

    private static List<String> readers(RepetitionFindings findings) {
        return findings.said(RawName.READERS).lines().toList();
    }

    private Optional<CostReading> cost(RepetitionFindings findings) {
        return plan.alongside()
                .map(use -> new CostReading(
                        plan,
                        use.consumer(),
                        readers(findings).stream().map(RawName::reader).toList(),
                        driver.busy(plan.workload(), plan.lasting())));
    }

    private static double secondsAsked(RepetitionFindings findings) {
        String said = findings.said(RawName.ASKED);
        if (!SECONDS.matcher(said).matches()) {
            throw new InvalidException(
                    "the raw material does not say how long the API server was asked, but '" + said + "'");
        }
        return Double.parseDouble(said);
    }

    @Override
    public void ofTheWire(Encryption demanded, Reading reading, RepetitionFindings findings) {
        throw new IllegalStateException("nothing of an API server goes over the wire between nodes");
    }

    private String said(RepetitionFindings findings) {
        return findings.said(RawName.API + driver.tool());
    }
}
