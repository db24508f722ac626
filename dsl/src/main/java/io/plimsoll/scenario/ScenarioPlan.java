package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything that a sentence says.
 *
 * @param <W> the workload
 * @param id lower-case letters, digits and hyphens, at most 40
 * @param encryption what is demanded of the traffic between nodes, if anything
 * @param workload what is run
 * @param placement where client and server run
 * @param path the address by which the client reaches the server
 * @param lasting the measured time of one repetition, whole seconds from 1 to 3,600
 * @param repetitions how many repetitions are judged
 * @param warmUps how many repetitions come before and are not judged, 0 to 10
 * @param errorRates how often a verdict may be wrong
 * @param objectives what is expected, each metric once
 */
public record ScenarioPlan<W extends Workload>(
        String id,
        Optional<Encryption> encryption,
        W workload,
        Placement placement,
        NetworkPath path,
        Duration lasting,
        RepetitionRange repetitions,
        int warmUps,
        ErrorRates errorRates,
        List<Objective<? super W, ?>> objectives) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?");

    public ScenarioPlan {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the name of a scenario has at most 40 lower-case letters, digits and"
                    + " hyphens, such as 'encrypted-traffic-between-nodes', but was '" + id + "'");
        }
        if (!lasting.equals(Duration.ofSeconds(lasting.toSeconds()))
                || lasting.toSeconds() < 1
                || lasting.toSeconds() > 3_600) {
            throw new IllegalArgumentException(
                    "a repetition lasts 1 to 3,600 whole seconds, but was to last " + lasting);
        }
        if (warmUps < 0 || warmUps > 10) {
            throw new IllegalArgumentException("0 to 10 repetitions can warm up, but was " + warmUps);
        }
        objectives = List.copyOf(objectives);
    }

    /** Returns the rule that judges each of the objectives. */
    public SignEProcess rule() {
        return new SignEProcess(errorRates, repetitions);
    }

    /** Says what is run and where, without what is expected. */
    public String setting() {
        return workload.describe() + ", " + placement.describe() + " " + path.describe()
                + encryption
                        .map(demanded -> ", given that " + demanded.describe())
                        .orElse("")
                + ", lasting " + lasting.toSeconds() + " s, repeated " + repetitions + " times after " + warmUps
                + " to warm up";
    }

    /** Says the whole sentence with the general limits. */
    public String sentence() {
        return id + ": " + setting() + "; expected: "
                + String.join("; ", objectives.stream().map(Objective::describe).toList());
    }

    ScenarioPlan<W> with(Placement other) {
        return new ScenarioPlan<>(
                id, encryption, workload, other, path, lasting, repetitions, warmUps, errorRates, objectives);
    }

    ScenarioPlan<W> with(NetworkPath other) {
        return new ScenarioPlan<>(
                id, encryption, workload, placement, other, lasting, repetitions, warmUps, errorRates, objectives);
    }

    ScenarioPlan<W> with(Duration other) {
        return new ScenarioPlan<>(
                id, encryption, workload, placement, path, other, repetitions, warmUps, errorRates, objectives);
    }

    ScenarioPlan<W> with(RepetitionRange other) {
        new SignEProcess(errorRates, other);
        return new ScenarioPlan<>(
                id, encryption, workload, placement, path, lasting, other, warmUps, errorRates, objectives);
    }

    ScenarioPlan<W> withWarmUps(int other) {
        return new ScenarioPlan<>(
                id, encryption, workload, placement, path, lasting, repetitions, other, errorRates, objectives);
    }

    ScenarioPlan<W> with(Objective<? super W, ?> further) {
        String metric = further.metric().name();
        if (objectives.stream().anyMatch(each -> each.metric().name().equals(metric))) {
            throw new IllegalArgumentException("scenario '" + id + "' has two objectives for " + metric);
        }
        List<Objective<? super W, ?>> more = new ArrayList<>(objectives);
        more.add(further);
        return new ScenarioPlan<>(
                id, encryption, workload, placement, path, lasting, repetitions, warmUps, errorRates, more);
    }
}
