package io.plimsoll.history;

import io.plimsoll.baseline.Fingerprint;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.RunRecord;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the points of one trend have in common: whatever moves a number without the release having changed.
 *
 * @param metric the metric's name, with the reference if its values are shares of one
 * @param unit its base unit
 * @param setting what was run and where, as the scenario's sentence said it, without what was expected
 * @param environment what it was measured on; of two that nobody could tell they are taken for one, as a trend decides
 *     nothing
 * @param control what it was measured in turns with, if it was judged by that
 */
record Subject(String metric, String unit, String setting, Fingerprint environment, Optional<MeasuredControl> control) {

    private static final String COMPARED = " compared to ";
    private static final Pattern SENTENCE = Pattern.compile("[^:]+: (.+?), lasting (\\d+) s, repeated .*");

    static Subject of(RunRecord run, ObjectiveRecord objective) {
        String reference = reference(objective);
        return new Subject(
                objective.metric() + range(objective) + reference,
                objective.unit(),
                run.setting().orElseGet(() -> settingIn(run.sentence())),
                Fingerprint.of(run),
                MeasuredControl.of(run).filter(control -> MeasuredControl.isMeantBy(reference)));
    }

    /** A limit and a range of one metric are judged each. */
    private static String range(ObjectiveRecord objective) {
        return objective.limits().size() > 1 ? " in its range" : "";
    }

    /** Shares of one reference are no points between those of another, and the limit may change within a trend. */
    private static String reference(ObjectiveRecord objective) {
        int reference = objective.sentence().indexOf(COMPARED);
        return reference < 0 ? "" : objective.sentence().substring(reference);
    }

    /** Records of earlier versions say it in their sentence alone. What cannot be read there is a trend of its own. */
    private static String settingIn(String sentence) {
        Matcher said = SENTENCE.matcher(sentence);
        return said.matches() ? said.group(1) + ", " + said.group(2) + " s each" : sentence;
    }
}
