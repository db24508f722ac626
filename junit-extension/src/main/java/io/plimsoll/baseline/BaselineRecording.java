package io.plimsoll.baseline;

import io.plimsoll.project.Surroundings;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.RunRecord;
import io.plimsoll.slo.EnvironmentField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds what a run measured to a baseline, as one session; for {@code -Dplimsoll.baseline.record=NAME}. */
public final class BaselineRecording {

    /** The system property that names the baseline to record. */
    public static final String PROPERTY = "plimsoll.baseline.record";

    /** The fewest repetitions whose median is taken for that of a session. */
    static final int FEWEST_REPETITIONS = 5;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9.]{0,58}[A-Za-z0-9])?");

    private final String name;
    private final BaselineFolder folder;
    private final String version;

    BaselineRecording(String name, BaselineFolder folder, String version) {
        if (!NAME.matcher(name).matches() || name.equals(PublishedFigures.DIRECTORY)) {
            throw new ConfigException(
                    "-D" + PROPERTY + "=" + name + " names no baseline: a name has at most 60 letters,"
                            + " digits, dots and hyphens, begins and ends with a letter or a digit, such as v2.23, and is not '"
                            + PublishedFigures.DIRECTORY + "'");
        }
        this.name = name;
        this.folder = folder;
        this.version = version;
    }

    /**
     * Returns the one that this build asks for, if it does.
     *
     * @throws ConfigException if what it asks for cannot be the name of a baseline
     */
    public static Optional<BaselineRecording> askedFor() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        return surroundings
                .property(PROPERTY)
                .map(name -> new BaselineRecording(name, BaselineFolder.of(surroundings), versionOfPlimsoll()));
    }

    /**
     * Returns one that records into a folder.
     *
     * @throws ConfigException if the name cannot be that of a baseline
     */
    public static BaselineRecording into(Path folder, String name) {
        return new BaselineRecording(name, new BaselineFolder(folder), versionOfPlimsoll());
    }

    /** Tells whether it records the baseline of that name. */
    public boolean records(String baseline) {
        return name.equals(baseline);
    }

    /**
     * Adds a run to the baseline of its scenario, cluster and environment.
     *
     * @param setting what was run and where, without what was expected
     * @param values what each judged repetition measured, by the metric's name
     * @return what was done and is left to do, for people
     * @throws ConfigException if the run is no session: its numbers cannot be trusted, it was recorded before, its
     *     repetitions are too few, or it measured something else or another release than the sessions before
     */
    public String record(RunRecord run, String setting, SortedMap<String, MeasuredValues> values) {
        requireNumbers(run, values);
        Baseline fresh = new Baseline(
                Baseline.SCHEMA, name, run.cluster(), run.scenario(), setting, Fingerprint.of(run), List.of());
        Baseline before = folder.same(fresh).orElse(fresh);
        if (before.has(run.runId())) {
            throw refused(
                    run,
                    "run " + run.runId() + " is in " + folder.shown(folder.file(before))
                            + " already; a launch is one session, whatever it runs twice");
        }
        if (!before.setting().equals(setting)) {
            throw refused(
                    run,
                    folder.shown(folder.file(before)) + " is of something else: recorded '" + before.setting()
                            + "', here '" + setting + "'; record it under another name");
        }
        String release = release(run);
        before.release().filter(other -> !other.equals(release)).ifPresent(other -> {
            throw refused(
                    run,
                    folder.shown(folder.file(before)) + " is of release '" + other + "', and this run of '" + release
                            + "'; say which one this is with -Dplimsoll.release, or record it under another name");
        });
        Baseline after = before.with(session(run, release, values));
        folder.write(after);
        return "recorded as session " + after.sessions().size() + " of baseline '" + name + "' in "
                + folder.shown(folder.file(after)) + "; review it and commit it" + unknown(after.fingerprint())
                + dependent(after);
    }

    private String release(RunRecord run) {
        return run.environment().getOrDefault(RunRecord.RELEASE, name);
    }

    private String dependent(Baseline after) {
        return Independence.doubts("of baseline '" + name + "'", after.provisionings()).stream()
                .map(doubt -> ". NOTE: " + doubt)
                .collect(Collectors.joining());
    }

    private void requireNumbers(RunRecord run, SortedMap<String, MeasuredValues> values) {
        if (!run.verdict().isAnswer()) {
            throw refused(run, "it is " + run.verdict() + ", so that its numbers answer for nothing");
        }
        int repetitions = values.values().stream()
                .mapToInt(measured -> measured.values().size())
                .min()
                .orElse(0);
        if (repetitions < FEWEST_REPETITIONS) {
            throw refused(
                    run, "it has " + repetitions + " repetitions, and a session has at least " + FEWEST_REPETITIONS);
        }
    }

    private ConfigException refused(RunRecord run, String why) {
        return new ConfigException("'" + run.scenario() + "' was not recorded for baseline '" + name + "': " + why);
    }

    private BaselineSession session(RunRecord run, String release, SortedMap<String, MeasuredValues> values) {
        String uid = Provisioning.of(run).clusterUid();
        return new BaselineSession(run.runId(), run.startedAt(), version, release, uid, values);
    }

    private static String unknown(Fingerprint fingerprint) {
        List<EnvironmentField> unknown = fingerprint.unknown();
        return unknown.isEmpty()
                ? ""
                : ". Nobody could tell " + labels(unknown) + ": to be compared with, it needs that in the cluster's"
                        + " profile, or mayDifferIn(…) in the sentence";
    }

    private static String labels(List<EnvironmentField> fields) {
        return fields.stream().map(EnvironmentField::label).collect(Collectors.joining(", "));
    }

    private static String versionOfPlimsoll() {
        try (InputStream version = BaselineRecording.class.getResourceAsStream("version.txt")) {
            if (version == null) {
                throw new IOException("version.txt is missing from the class path");
            }
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the version of Plimsoll cannot be read", e);
        }
    }
}
