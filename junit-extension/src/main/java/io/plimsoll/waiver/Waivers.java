package io.plimsoll.waiver;

import io.plimsoll.project.Surroundings;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.record.WaiverRecord;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The waivers of a project, from its reviewed file {@code waivers.yaml}. */
public final class Waivers {

    private static final Waivers NONE = new Waivers(List.of());

    private final List<Waiver> waivers;

    private Waivers(List<Waiver> waivers) {
        this.waivers = List.copyOf(waivers);
    }

    /** Returns none. */
    public static Waivers none() {
        return NONE;
    }

    /**
     * Reads those of the project around the working directory, or of the file that {@code plimsoll.waivers} names.
     *
     * @throws ConfigException with everything that is wrong in the file, each with its place
     */
    public static Waivers ofThisProject() {
        return WaiverFile.of(Surroundings.ofThisProcess()).map(Waivers::in).orElse(NONE);
    }

    /**
     * Reads those of a file.
     *
     * @throws ConfigException with everything that is wrong in it, each with its place
     */
    public static Waivers in(Path file) {
        return new Waivers(WaiverFile.read(file));
    }

    /**
     * Requires that what is waived of a scenario is something that it expects, and one thing only.
     *
     * @throws ConfigException if it is not, with the entry's place
     */
    public void requireExpected(ScenarioPlan<?> plan, String cluster) {
        for (Waiver waiver : waivers) {
            if (!waiver.isFor(plan.id(), cluster)) {
                continue;
            }
            List<String> waived = plan.objectives().stream()
                    .filter(waiver::waives)
                    .map(objective -> objective.kind().label())
                    .toList();
            if (waived.isEmpty()) {
                throw new ConfigException(waiver.place() + ": waives " + waiver.describe()
                        + ", which expects nothing of it; it expects something of "
                        + plan.objectives().stream().map(plan::nameOf).collect(Collectors.joining(", ")));
            }
            if (waived.size() > 1) {
                throw new ConfigException(waiver.place() + ": waives " + waiver.describe() + ", which promises "
                        + String.join(" and ", waived) + "; say which is waived, by promise: " + waived.get(0)
                        + " or an"
                        + " entry for each");
            }
        }
    }

    /**
     * Requires that the last day of what is waived of a scenario has not passed.
     *
     * @throws ConfigException with the place, owner and last day of each whose day has
     */
    public void requireNotExpired(String scenario, String cluster, LocalDate today) {
        String expired = waivers.stream()
                .filter(waiver -> waiver.isFor(scenario, cluster) && waiver.hasExpiredOn(today))
                .map(waiver -> waiver.place() + ": the waiver of " + waiver.describe() + ", owned by " + waiver.owner()
                        + ", expired on " + waiver.expires())
                .collect(Collectors.joining("; "));
        if (!expired.isEmpty()) {
            throw new ConfigException(
                    expired + "; fix the product and remove the entry, or renew it in a review with another last day");
        }
    }

    /** Returns what became of a run's objectives, each with the waiver that it has. */
    public List<ObjectiveRecord> on(
            ScenarioPlan<?> plan, String cluster, List<ObjectiveRecord> objectives, LocalDate today) {
        return objectives.stream()
                .map(objective -> waiverOf(plan, cluster, objective)
                        .flatMap(waiver -> record(waiver, objective, today))
                        .map(objective::with)
                        .orElse(objective))
                .toList();
    }

    private Optional<Waiver> waiverOf(ScenarioPlan<?> plan, String cluster, ObjectiveRecord judged) {
        return waivers.stream()
                .filter(waiver -> waiver.isFor(plan.id(), cluster)
                        && plan.find(judged.metric(), judged.sentence())
                                .filter(waiver::waives)
                                .isPresent())
                .findFirst();
    }

    private static Optional<WaiverRecord> record(Waiver waiver, ObjectiveRecord objective, LocalDate today) {
        return objective
                .judgement()
                .verdict()
                .map(verdict -> new WaiverRecord(
                        waiver.owner(), waiver.reason(), waiver.expires(), state(waiver, verdict, today)));
    }

    private static WaiverRecord.State state(Waiver waiver, Verdict verdict, LocalDate today) {
        if (verdict == Verdict.PASS) {
            return WaiverRecord.State.NOT_NEEDED;
        }
        return waiver.hasExpiredOn(today) ? WaiverRecord.State.EXPIRED : WaiverRecord.State.APPLIES;
    }

    /** Returns those on a cluster whose scenarios are not among those that ran. */
    public List<Waiver> unused(Set<String> scenarios, String cluster) {
        return waivers.stream()
                .filter(waiver -> waiver.isOn(cluster) && !scenarios.contains(waiver.scenario()))
                .toList();
    }
}
