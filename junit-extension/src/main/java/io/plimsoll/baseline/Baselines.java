package io.plimsoll.baseline;

import io.plimsoll.project.Surroundings;
import io.plimsoll.record.ConfigException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pinned results of the project, in its directory {@code baselines/} or in that of {@code plimsoll.baselines}. */
public final class Baselines {

    private final BaselineFolder folder;

    Baselines(BaselineFolder folder) {
        this.folder = folder;
    }

    /** Returns those of the project around the working directory. */
    public static Baselines ofThisProject() {
        return new Baselines(BaselineFolder.of(Surroundings.ofThisProcess()));
    }

    /** Returns those in a folder. */
    public static Baselines in(Path folder) {
        return new Baselines(new BaselineFolder(folder));
    }

    /**
     * Finds the one to compare a run with.
     *
     * @param environment what is known of the run's so far; MTUs are not before something was measured
     * @throws ConfigException if there is none, if what was recorded was something else, if it was recorded in another
     *     environment, or in several that are equally like this one; the message names the fields that differ, and what to
     *     do
     */
    public Baseline find(Wanted wanted, Map<String, String> environment) {
        List<Baseline> recorded = folder.read(wanted.name(), wanted.cluster(), wanted.scenario());
        if (recorded.isEmpty()) {
            throw new ConfigException(missing(wanted));
        }
        TreeMap<Integer, List<Baseline>> byDifferences = recorded.stream()
                .filter(each -> differences(each, wanted, environment).isEmpty())
                .collect(Collectors.groupingBy(
                        each -> each.fingerprint()
                                .differencesFrom(environment, Set.of())
                                .size(),
                        TreeMap::new,
                        Collectors.toList()));
        if (byDifferences.isEmpty()) {
            throw new ConfigException(notComparable(wanted, environment, recorded));
        }
        List<Baseline> nearest = byDifferences.firstEntry().getValue();
        // Before anything was measured several may look the same that are not.
        if (nearest.size() > 1 && byDifferences.firstKey() > 0) {
            throw new ConfigException(ambiguous(wanted, environment, nearest));
        }
        requireSetting(nearest.get(0), wanted);
        return nearest.get(0);
    }

    private String missing(Wanted wanted) {
        String where = folder.shown(folder.root().resolve(wanted.name()).resolve(wanted.cluster()));
        if (PublishedFigures.names(folder.root()).contains(wanted.name())) {
            return "'" + wanted.name()
                    + "' is a table of published figures. It has no sessions, so that nothing is known"
                    + " of how much they vary, and nothing can be compared with it; promise a limit instead, with its"
                    + " figure in because(…)";
        }
        List<String> names = folder.names();
        return "there is no " + wanted.describe() + " (looked in " + where + "); " + wanted.recipe()
                + (names.isEmpty() ? "" : "; recorded so far, of some scenario: " + String.join(", ", names));
    }

    private String notComparable(Wanted wanted, Map<String, String> environment, List<Baseline> recorded) {
        return recorded.stream()
                        .map(each -> wanted.describe() + " was recorded in another environment ("
                                + folder.shown(folder.file(each)) + "):\n  "
                                + String.join("\n  ", differences(each, wanted, environment)))
                        .collect(Collectors.joining("\n"))
                + "\nrecord one here (" + wanted.recipe() + "), or let the sentence say which may differ:"
                + " recorded(\"" + wanted.name() + "\").mayDifferIn(…)";
    }

    private String ambiguous(Wanted wanted, Map<String, String> environment, List<Baseline> nearest) {
        return wanted.describe() + " was recorded in " + nearest.size()
                + " environments that are equally like this one, and which of them is meant nobody says:\n"
                + nearest.stream()
                        .map(each -> "  " + folder.shown(folder.file(each)) + ": "
                                + String.join("; ", each.fingerprint().differencesFrom(environment, Set.of())))
                        .collect(Collectors.joining("\n"))
                + "\nrecord one here (" + wanted.recipe() + "), or let fewer fields differ";
    }

    private static List<String> differences(Baseline baseline, Wanted wanted, Map<String, String> environment) {
        return baseline.fingerprint().differencesFrom(environment, wanted.mayDiffer());
    }

    private void requireSetting(Baseline baseline, Wanted wanted) {
        if (!baseline.setting().equals(wanted.setting())) {
            throw new ConfigException(wanted.describe() + " was recorded of something else ("
                    + folder.shown(folder.file(baseline)) + "):\n  recorded " + baseline.setting() + "\n  here     "
                    + wanted.setting() + "\n" + "give the scenario another name, or its baseline: " + wanted.recipe());
        }
    }

    /** Returns where a baseline is, for people. */
    public String fileOf(Baseline baseline) {
        return folder.shown(folder.file(baseline));
    }
}
