package io.plimsoll.history;

import io.plimsoll.baseline.Fingerprint;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.slo.EnvironmentField;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run was measured in turns with.
 *
 * @param what the cluster's name, or the scenario's and its setting
 * @param environment what it was measured on
 */
record MeasuredControl(String what, Fingerprint environment) {

    private static final String PREFIX = RepetitionRecord.fact(RepetitionRecord.CONTROL, "");
    private static final String SAME_RUN = " in the same run";

    /** Returns that of a run, if it had one. */
    static Optional<MeasuredControl> of(RunRecord run) {
        Map<String, String> facts = run.environment().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(fact -> fact.getKey().substring(PREFIX.length()), Map.Entry::getValue));
        return Optional.ofNullable(facts.get("cluster"))
                .map(cluster -> "cluster " + cluster)
                .or(() -> Optional.ofNullable(facts.get("measured")))
                .map(what -> new MeasuredControl(what, Fingerprint.of(facts)));
    }

    /** Tells whether the reference that an objective's sentence names is a control, and not a recorded baseline. */
    static boolean isMeantBy(String reference) {
        return reference.contains(SAME_RUN);
    }

    /** Says it, with what it was measured on as far as that is not the same. */
    String describeBeside(Fingerprint candidate) {
        String differences = Stream.of(EnvironmentField.values())
                .filter(field -> !environment.value(field).equals(candidate.value(field)))
                .map(field -> field.label() + " " + environment.value(field))
                .collect(Collectors.joining("; "));
        return what + (differences.isEmpty() ? ", in the same environment" : ", in " + differences);
    }
}
