package io.plimsoll.published;

import static io.plimsoll.scenarios.KBenchApiScenarios.DEPLOYMENTS_IN_THE_API;
import static io.plimsoll.scenarios.KBenchApiScenarios.PODS_IN_THE_API;
import static io.plimsoll.scenarios.KBenchApiScenarios.SERVICES_IN_THE_API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.baseline.PublishedFigure;
import io.plimsoll.baseline.PublishedFigures;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Objective;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit on a latency that is said to come from a published figure is that figure and 20 % more, rounded up. */
class LatenciesComeFromPublishedFiguresTest {

    private static final List<String> CLUSTERS = List.of("constellation-azure", "constellation-gcp", "aks", "gke");

    /** Of these it is published how long the client waited for itself, which is no figure of a server. */
    private static final Set<String> OF_THE_CLIENT = Set.of("pod update", "deployment scale", "deployment delete");

    @ParameterizedTest
    @ValueSource(strings = {"pod", "service", "deployment"})
    void a_limit_is_its_figure_and_a_fifth_more(String kind) {
        for (Objective<?, ?> objective : scenario(kind).plan().objectives()) {
            String verb = verb(objective);
            if (OF_THE_CLIENT.contains(kind + " " + verb)) {
                continue;
            }
            for (String cluster : CLUSTERS) {
                assertThat(objective.boundsOn(cluster).get(0).number())
                        .as("%s %s on %s", kind, verb, cluster)
                        .isEqualTo(limit("API latency, " + kind + " " + verb + ", median", cluster), within(1e-9));
            }
        }
    }

    @Test
    void what_the_client_waited_for_is_the_limit_of_no_cluster() {
        assertThat(Stream.of("pod", "service", "deployment")
                        .flatMap(kind -> scenario(kind).plan().objectives().stream()
                                .filter(objective -> OF_THE_CLIENT.contains(kind + " " + verb(objective)))))
                .hasSameSizeAs(OF_THE_CLIENT)
                .allSatisfy(objective -> assertThat(objective.clusters()).containsExactly("local"));
    }

    /** Such a limit is the slowest published one of a request that is like it. */
    @ParameterizedTest
    @CsvSource({"pod,update,deployment update", "deployment,scale,deployment update", "deployment,delete,service delete"
    })
    void without_a_figure_a_limit_is_that_of_the_slowest_that_is_like_it(String kind, String verb, String like) {
        double slowest = CLUSTERS.stream()
                .mapToDouble(cluster -> limit("API latency, " + like + ", median", cluster))
                .max()
                .orElseThrow();

        assertThat(scenario(kind).plan().objectives())
                .filteredOn(objective -> verb(objective).equals(verb))
                .singleElement()
                .satisfies(objective -> assertThat(
                                objective.boundsOn("any other").get(0).number())
                        .isEqualTo(slowest, within(1e-9)));
    }

    private static String verb(Objective<?, ?> objective) {
        return objective.metric().quantity().replace(" latency", "");
    }

    private static double limit(String what, String cluster) {
        PublishedFigure figure =
                PublishedFigures.read(Path.of("baselines/published/constellation-2.0.json")).figures().stream()
                        .filter(each -> each.what().equals(what) && each.where().equals(cluster))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure.unit()).isEqualTo("ms");
        return BigDecimal.valueOf(figure.number())
                .multiply(new BigDecimal("1.2"))
                .round(new MathContext(3, RoundingMode.UP))
                .movePointLeft(3)
                .doubleValue();
    }

    private static Scenario scenario(String kind) {
        return switch (kind) {
            case "pod" -> PODS_IN_THE_API;
            case "service" -> SERVICES_IN_THE_API;
            default -> DEPLOYMENTS_IN_THE_API;
        };
    }
}
