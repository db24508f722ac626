package io.plimsoll.run;

import io.plimsoll.evidence.Sighting;
import io.plimsoll.record.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must hold from one repetition of a run to the next: each is measured in pods of its own and once, as the rules count
 * on repetitions that are independent; and the path and the tool stay as they were, as one number speaks of one path.
 */
final class Continuity {

    private static final String MTU = " MTU";

    private final List<String> ends;
    private final List<String> results;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> environment = new TreeMap<>();

    /**
     * Begins before the first repetition.
     *
     * @param ends the pods of each repetition, as raw material names them
     * @param results what must be another one in each repetition, as raw material names it
     */
    Continuity(List<String> ends, List<String> results) {
        this.ends = List.copyOf(ends);
        this.results = List.copyOf(results);
    }

    /** Begins before the first repetition that is read so. */
    static Continuity of(Verification verification) {
        return new Continuity(verification.ends(), verification.results());
    }

    /** Tells whether a fact of the environment is one of the path, which only a measurement tells. */
    static boolean isOfThePath(String fact) {
        return fact.endsWith(MTU);
    }

    /** Compares a repetition with those before, also with those that an earlier session measured. */
    void check(RepetitionFindings findings) {
        List<String> complaints = new ArrayList<>();
        Map<String, String> facts = new LinkedHashMap<>();
        pods(findings).forEach((uid, end) -> once("pod " + uid, "its " + end + "pod", findings, complaints));
        results.forEach(each -> once(findings.said(each), "what its " + each + " said", findings, complaints));
        findings.environment().forEach((name, value) -> {
            if (isOfThePath(name)) {
                facts.put(name, value);
            }
            String before = environment.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                complaints.add("the " + name + " was " + before + " before and is " + value + " now");
            }
        });
        findings.evidence(new Evidence(
                "continuity",
                complaints.isEmpty(),
                complaints.isEmpty() ? asBefore() : String.join("; ", complaints),
                facts));
    }

    /** Returns the pods of a repetition by their UID, and which end each is; one that is both counts once. */
    private Map<String, String> pods(RepetitionFindings findings) {
        Map<String, String> pods = new LinkedHashMap<>();
        for (String end : ends) {
            pods.putIfAbsent(
                    Sighting.parse(end.strip(), findings.said(end + RawName.SIGHTING))
                            .uid(),
                    end);
        }
        return pods;
    }

    private String asBefore() {
        return ends.isEmpty()
                ? "measured anew, and of a server as before"
                : "in pods of its own, and on a path as before";
    }

    private void once(String what, String inWords, RepetitionFindings findings, List<String> complaints) {
        String before = seen.putIfAbsent(what, findings.label());
        if (before != null) {
            complaints.add(inWords + " is that of " + before);
        }
    }
}
