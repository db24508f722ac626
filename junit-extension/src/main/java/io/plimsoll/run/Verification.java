package io.plimsoll.run;

import io.plimsoll.driver.ApiDriver;
import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Driver;
import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.evidence.Bottleneck;
import io.plimsoll.evidence.Ceilings;
import io.plimsoll.evidence.PodEvents;
import io.plimsoll.evidence.PodReading;
import io.plimsoll.evidence.Sighting;
import io.plimsoll.evidence.StolenTime;
import io.plimsoll.evidence.WithheldFigures;
import io.plimsoll.record.InvalidException;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From the raw material of a repetition to measurements and evidence. It touches no cluster: a run that measures and one
 * that is judged again are read by the same lines.
 */
interface Verification {

    /** Returns how repetitions of that workload are read. */
    static <W extends Workload> Verification of(ScenarioPlan<W> plan, Driver<W> driver) {
        if (driver instanceof ClientServerDriver<W> pair) {
            return new ClientServerVerification<>(plan, pair);
        }
        return driver instanceof PodDriver<W> single
                ? new SinglePodVerification<>(plan, single)
                : new ApiVerification<>(plan, (ApiDriver<W>) driver);
    }

    /** Returns the pods of each repetition, as raw material names them. */
    List<String> ends();

    /** Returns what is another text in each repetition, as raw material names it. */
    List<String> results();

    /** Returns when the tool started, in seconds since 1970 by the clock of its node. */
    double started(RepetitionFindings findings);

    /** Reads what the tool measured, and checks that it can be. */
    Reading ofTheTool(RepetitionFindings findings);

    /** Checks the pods: where they were, that they stayed the same, how long the tool ran. */
    void ofPods(Reading reading, RepetitionFindings findings);

    /** Checks the wire between the nodes, where the sentence demands something of it. */
    void ofTheWire(Encryption demanded, Reading reading, RepetitionFindings findings);

    /** Takes over what a parser found, if the cluster can do it. */
    static Reading plausible(String tool, RepetitionFindings findings, Supplier<Reading> parser) {
        try {
            Reading reading = parser.get();
            findings.measured(reading.measurements());
            WithheldFigures.of(reading.measurements()).ifPresent(findings::evidence);
            Ceilings.parse(findings.said(RawName.CEILINGS))
                    .plausibility(reading.measurements())
                    .ifPresent(findings::evidence);
            return reading;
        } catch (IllegalArgumentException impossible) {
            throw new InvalidException(tool + ": " + impossible.getMessage(), impossible);
        }
    }

    /** Says what held the tool back while it ran: what was at its limit, and what others were given of the processors. */
    static void heldBack(Reading reading, PodEvents events, Map<String, PodReading> ends, RepetitionFindings findings) {
        Bottleneck.of(
                        Ceilings.parse(findings.said(RawName.CEILINGS)),
                        reading.measurements(),
                        toolSeconds(events),
                        ends)
                .ifPresent(findings::evidence);
        StolenTime.of(ends).ifPresent(findings::evidence);
    }

    /** Returns how long the tool of a pod ran. */
    static double toolSeconds(PodEvents events) {
        return events.ended(ClientServerPods.TOOL) - events.started(ClientServerPods.TOOL);
    }

    /** Takes over what else the tool said, and its version from the image of its pod where it did not say that itself. */
    static void environment(Driver<?> driver, Reading reading, PodReading pod, RepetitionFindings findings) {
        Optional.ofNullable(pod.packages().get(driver.debianPackage()))
                .filter(version -> !reading.facts().containsKey(driver.tool()))
                .ifPresent(version -> findings.environment(driver.tool(), version));
        reading.facts().forEach(findings::environment);
    }

    static Sighting sighting(String end, RepetitionFindings findings) {
        return Sighting.parse(end.strip(), findings.said(end + RawName.SIGHTING));
    }

    static PodReading facts(String end, RepetitionFindings findings) {
        return PodReading.parse(end.strip(), findings.said(end + RawName.FACTS));
    }

    static PodEvents events(String end, String name, RepetitionFindings findings) {
        return PodEvents.parse(end.strip(), findings.said(name));
    }
}
