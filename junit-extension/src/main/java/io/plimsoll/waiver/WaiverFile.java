package io.plimsoll.waiver;

import io.plimsoll.project.Fields;
import io.plimsoll.project.Problems;
import io.plimsoll.project.ProjectDirectory;
import io.plimsoll.project.Surroundings;
import io.plimsoll.project.Written;
import io.plimsoll.project.YamlDocument;
import io.plimsoll.slo.Objective;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the file of waivers, and notes everything that is wrong in it before it gives up. */
final class WaiverFile {

    static final String NAME = "waivers.yaml";
    static final String PROPERTY = "plimsoll.waivers";

    private static final Pattern SCENARIO = Pattern.compile("[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?");
    private static final Pattern CLUSTER = Pattern.compile("[a-z0-9][-a-z0-9_.]{0,62}");
    private static final Pattern PROMISE = Pattern.compile(
            Stream.of(Objective.Kind.values()).map(Objective.Kind::label).collect(Collectors.joining("|")));
    private static final Pattern ANY = Pattern.compile("\\S(.*\\S)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String shown;
    private final Path project;
    private final Problems problems;

    private WaiverFile(String shown, Path project) {
        this.shown = shown;
        this.project = project;
        this.problems = new Problems(shown);
    }

    /** Finds the file that {@code plimsoll.waivers} names, or that of the project; empty if there is none. */
    static Optional<Path> of(Surroundings surroundings) {
        return surroundings
                .property(PROPERTY)
                .map(named -> surroundings.directory("user.dir").resolve(named))
                .or(() -> ProjectDirectory.holding(NAME, surroundings).map(project -> project.resolve(NAME)));
    }

    /**
     * Reads it.
     *
     * @throws io.plimsoll.record.ConfigException with everything that is wrong in it, each with its place
     */
    static List<Waiver> read(Path file) {
        return new WaiverFile(
                        file.getFileName().toString(),
                        Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file))
                .waivers(file);
    }

    private List<Waiver> waivers(Path file) {
        List<Waiver> waivers = new ArrayList<>();
        Optional<Written.Mapping> document = YamlDocument.read(file, "a file of waivers", problems);
        document.ifPresent(mapping -> {
            Fields fields = new Fields(mapping, "", problems);
            if (fields.missing("waivers")) {
                fields.wrong("waivers", "is missing; without any, write waivers: []");
            }
            for (Fields entry : fields.groups("waivers")) {
                waiver(entry).ifPresent(waiver -> add(waiver, waivers, entry));
            }
            fields.end();
        });
        problems.throwIfAny();
        return List.copyOf(waivers);
    }

    private void add(Waiver waiver, List<Waiver> waivers, Fields entry) {
        waivers.stream()
                .filter(waiver::overlaps)
                .findFirst()
                .ifPresent(other ->
                        entry.wrong("scenario", "waives what " + other.place() + " waives already; leave one"));
        waivers.add(waiver);
    }

    private Optional<Waiver> waiver(Fields entry) {
        Optional<String> scenario = required(entry, "scenario", SCENARIO, "the name of a scenario");
        Optional<String> metric = required(entry, "metric", ANY, "the name of a metric, such as throughput");
        Optional<Objective.Kind> promise = entry.text("promise", PROMISE, "limit, range or regression")
                .map(label -> Objective.Kind.valueOf(label.toUpperCase(Locale.ROOT)));
        Optional<String> cluster = required(entry, "cluster", CLUSTER, "the name of a profile, or all")
                .filter(name -> isKnown(name, entry));
        Optional<String> owner = required(entry, "owner", ANY, "who answers for it");
        Optional<String> reason = required(entry, "reason", ANY, "why it may be missed");
        Optional<LocalDate> expires =
                required(entry, "expires", DATE, "a day such as 2026-12-24").flatMap(day -> day(day, entry));
        entry.end();
        if (scenario.isEmpty()
                || metric.isEmpty()
                || cluster.isEmpty()
                || owner.isEmpty()
                || reason.isEmpty()
                || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(
                scenario.get(),
                metric.get(),
                promise,
                cluster.get(),
                owner.get(),
                reason.get(),
                expires.get(),
                shown + ":" + entry.place("scenario").line()));
    }

    private static Optional<String> required(Fields entry, String name, Pattern form, String allowed) {
        if (entry.missing(name)) {
            entry.wrong(name, "is missing; it must be " + allowed);
        }
        return entry.text(name, form, allowed);
    }

    private boolean isKnown(String cluster, Fields entry) {
        boolean known = cluster.equals(Waiver.EVERYWHERE)
                || cluster.equals("local")
                || Files.exists(project.resolve("clusters").resolve(cluster + ".yaml"));
        if (!known) {
            entry.wrong("cluster", "there is no profile clusters/" + cluster + ".yaml");
        }
        return known;
    }

    private static Optional<LocalDate> day(String written, Fields entry) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            entry.wrong("expires", "'" + written + "' is no day of the calendar");
            return Optional.empty();
        }
    }
}
