package io.plimsoll.junit;

import io.plimsoll.assertions.ConfigurationError;
import io.plimsoll.run.AssertingTest;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cluster as one test sees it: it remembers which scenarios the test ran, and whether it looked at the verdict. */
final class TestRuns implements TargetCluster {

    /** The report entry of a test that ran scenarios: how many. */
    static final String ENTRY = "plimsoll.runs";

    private final Launch launch;
    private final TestName test;
    private final Map<Integer, String> notAsserted = new LinkedHashMap<>();
    private final List<RuntimeException> skips = new ArrayList<>();
    private int runs;

    TestRuns(Launch launch, TestName test) {
        this.launch = launch;
        this.test = test;
    }

    @Override
    public ScenarioRun run(Scenario scenario) {
        int number = ++runs;
        notAsserted.put(number, scenario.plan().id());
        return launch.run(scenario, test, new AssertingTest() {

            @Override
            public void asserted() {
                notAsserted.remove(number);
            }

            @Override
            public void skipAtItsEnd(RuntimeException because) {
                skips.add(because);
            }
        });
    }

    int count() {
        return runs;
    }

    /** Shows the test as skipped if one of its runs is waived, or may be undecided; nothing else may be wrong with it. */
    void skipIfAsked() {
        if (!skips.isEmpty()) {
            RuntimeException first = skips.get(0);
            skips.subList(1, skips.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** Refuses a test that is not red and has shown nothing. */
    void requireComplete(boolean mustRun) {
        if (mustRun && runs == 0) {
            throw new ConfigurationError("CONFIG: this performance test ran no scenario, so it shows nothing; ask for a"
                    + " TargetCluster and end with assertThat(cluster.run(SCENARIO)).meetsItsObjectives()");
        }
        if (!notAsserted.isEmpty()) {
            throw new ConfigurationError("CONFIG: this test ran " + String.join(", ", notAsserted.values())
                    + " and did not ask whether it meets its objectives; end with"
                    + " assertThat(run).meetsItsObjectives()");
        }
    }
}
