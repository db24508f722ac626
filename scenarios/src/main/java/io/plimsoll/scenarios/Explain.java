package io.plimsoll.scenarios;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenario.ScenarioPlan;
import io.plimsoll.slo.Objective;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what scenarios of the catalogue say, with the limits on each cluster; no cluster is needed. */
public final class Explain {

    private Explain() {}

    /**
     * Prints the catalogue, or what is in it of one name.
     *
     * @throws IllegalArgumentException if {@code -Dplimsoll.scenario} names a scenario that is not in it
     */
    public static void main(String[] args) {
        // In UTF-8 whatever the locale, for the signs ≥ and ≤. It is not ours to close.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        out.print(explain(named(System.getProperty("plimsoll.scenario", ""))));
        out.flush();
    }

    /** Returns the scenario of that name, or all of them for an empty one. */
    static List<Scenario> named(String name) {
        List<Scenario> found = Catalogue.scenarios().stream()
                .filter(scenario -> name.isEmpty() || scenario.plan().id().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no scenario '" + name + "', but "
                    + Catalogue.scenarios().stream()
                            .map(scenario -> scenario.plan().id())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return found;
    }

    static String explain(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> String.join("\n", lines(scenario.plan())) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(ScenarioPlan<?> plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.id());
        lines.add("  run      " + plan.workload().describe());
        lines.add("  where    " + plan.location().describe());
        plan.encryption().ifPresent(demanded -> lines.add("  given    " + demanded.describe()));
        plan.alongside().ifPresent(use -> lines.add("  beside   " + use.describe()));
        lines.add("  how      " + plan.sampling().describe(plan.workload().isTimed()));
        plan.objectives().forEach(objective -> lines.addAll(lines(objective)));
        return lines;
    }

    private static List<String> lines(Objective<?, ?> objective) {
        List<String> lines = new ArrayList<>();
        lines.add("  expect   " + objective.describe());
        for (String profile : objective.clusters()) {
            lines.add("             " + objective.describeBoundsOn(profile) + " on " + profile);
        }
        objective.reason().ifPresent(reason -> lines.add("           because " + reason));
        return lines;
    }
}
