package io.plimsoll.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Objective;
import io.plimsoll.slo.RegressionObjective;
import io.plimsoll.units.Units;
import io.plimsoll.workload.FioFullLog;
import io.plimsoll.workload.Iperf3Udp;
import io.plimsoll.workload.MeasuresDatagrams;
import io.plimsoll.workload.MeasuresThroughput;
import io.plimsoll.workload.SockperfFullLog;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Set<String> PROFILES =
            Set.of("local", "constellation-azure", "constellation-gcp", "aks", "gke");

    @Test
    void every_scenario_is_in_the_catalogue() throws IOException {
        assertThat(Catalogue.scenarios())
                .containsExactlyInAnyOrderElementsOf(classesOfScenarios().stream()
                        .flatMap(type -> constants(type).stream())
                        .toList());
    }

    @Test
    void no_two_scenarios_have_the_same_id() {
        assertThat(Catalogue.scenarios())
                .extracting(scenario -> scenario.plan().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_scenario_that_measures_a_throughput_expects_something_of_it() {
        assertThat(Catalogue.scenarios())
                .filteredOn(scenario -> scenario.plan().workload() instanceof MeasuresThroughput)
                .allSatisfy(scenario -> assertThat(metrics(scenario)).contains("throughput"));
    }

    @Test
    void a_throughput_over_udp_is_never_judged_without_the_loss() {
        assertThat(Catalogue.scenarios())
                .filteredOn(scenario -> scenario.plan().workload() instanceof Iperf3Udp)
                .hasSize(11)
                .allSatisfy(scenario -> assertThat(metrics(scenario))
                        .contains(MeasuresDatagrams.loss().name()));
    }

    @Test
    void every_limit_has_a_reason() {
        assertThat(Catalogue.scenarios())
                .flatExtracting(CatalogueTest::objectives)
                .allSatisfy(objective -> assertThat(objective.reason()).isPresent());
    }

    @Test
    void every_objective_has_a_limit_of_its_own_on_the_local_cluster() {
        assertThat(Catalogue.scenarios())
                .flatExtracting(CatalogueTest::objectives)
                .filteredOn(objective -> !comparesClusters(objective))
                .hasSizeGreaterThan(100)
                .allSatisfy(objective -> assertThat(objective.clusters())
                        .as(objective.describe())
                        .contains("local"));
    }

    /** Such a limit is a share of another cluster, which the local one is not compared with. */
    @Test
    void what_compares_clusters_has_none_on_the_local_one() {
        assertThat(Catalogue.scenarios())
                .flatExtracting(CatalogueTest::objectives)
                .filteredOn(CatalogueTest::comparesClusters)
                .hasSize(3)
                .allSatisfy(objective -> assertThat(objective.clusters()).doesNotContain("local"));
    }

    @Test
    void limits_are_given_only_for_clusters_that_there_are() {
        assertThat(Catalogue.scenarios())
                .flatExtracting(CatalogueTest::objectives)
                .allSatisfy(objective -> assertThat(PROFILES).containsAll(objective.clusters()));
    }

    @Test
    void a_repetition_takes_ten_seconds_or_five_where_it_is_a_number_of_samples_that_counts() {
        assertThat(Catalogue.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.plan().lasting())
                        .as(scenario.plan().id())
                        .isEqualTo(Units.seconds(takesANumberOfSamples(scenario) ? 5 : 10)));
    }

    /** However long these last, they are not more, so that no pace shortens them. */
    private static boolean takesANumberOfSamples(Scenario scenario) {
        return scenario.plan().workload() instanceof SockperfFullLog
                || scenario.plan().workload() instanceof FioFullLog;
    }

    private static boolean comparesClusters(Objective<?, ?> objective) {
        return objective instanceof RegressionObjective<?, ?> regression
                && regression.reference() instanceof Control.OfCluster;
    }

    private static List<Objective<?, ?>> objectives(Scenario scenario) {
        return List.copyOf(scenario.plan().objectives());
    }

    private static List<String> metrics(Scenario scenario) {
        return objectives(scenario).stream()
                .map(objective -> objective.metric().name())
                .toList();
    }

    private static List<Class<?>> classesOfScenarios() throws IOException {
        String ofOurs = Catalogue.class.getPackageName();
        try (Stream<Path> files = Files.list(Path.of("target", "classes").resolve(ofOurs.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Scenarios.class"))
                    .<Class<?>>map(name -> named(ofOurs + "." + name.replace(".class", "")))
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Scenario> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).map(CatalogueTest::value).toList();
    }

    private static Scenario value(Field constant) {
        try {
            return (Scenario) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
