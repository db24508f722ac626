package io.plimsoll.run;

import io.plimsoll.evidence.Sighting;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RepetitionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The environment that a record speaks of. What nobody can read again is believed; what the raw material tells as well is
 * not, and has to be the same there.
 *
 * @param run the record
 */
record RecordedEnvironment(RecordedRun run) {

    /**
     * Returns what was known of the place before anything was measured in it, without what it was compared with: that is
     * looked up today.
     */
    Map<String, String> ofThePlace() {
        Map<String, String> known = new LinkedHashMap<>(run.record().environment());
        known.keySet().removeIf(fact -> Continuity.isOfThePath(fact) || RecordedReferences.describes(fact));
        return known;
    }

    /**
     * Requires that a repetition which was read again was measured there.
     *
     * @param ends its pods, as raw material names them
     * @throws ConfigException if it was not, naming what differs
     */
    void require(RepetitionFindings findings, List<String> ends) {
        findings.environment()
                .forEach((name, value) -> require(findings, name, value, recorded -> recorded.equals(value)));
        for (String end : ends) {
            String node = Sighting.parse(end.strip(), findings.said(end + RawName.SIGHTING))
                    .nodeChosen();
            String beginning = PlaceDescription.beginning(node);
            for (String fact : List.of(PlaceDescription.NODE, end + PlaceDescription.NODE)) {
                require(findings, fact, node, recorded -> recorded.startsWith(beginning));
            }
        }
    }

    /** A record that is silent about a fact was written before that fact was read, and contradicts nothing. */
    private void require(RepetitionFindings findings, String name, String read, Predicate<String> agrees) {
        String fact = RepetitionRecord.fact(findings.arm(), name);
        String recorded = run.record().environment().get(fact);
        if (recorded != null && !agrees.test(recorded)) {
            throw new ConfigException("the record " + run.file() + " contradicts itself: its environment says " + fact
                    + " " + recorded + ", but the raw material of " + findings.label() + " says " + read
                    + "; take the record as it was written");
        }
    }
}
