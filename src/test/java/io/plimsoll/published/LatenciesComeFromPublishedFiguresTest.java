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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit on a latency that is said to come from a published figure is that figure and 20 % more, rounded up. */
class LatenciesComeFromPublishedFiguresTest {

    private static final List<String> CLUSTERS = List.of("constellation-azure", "constellation-gcp", "aks", "gke");

    @ParameterizedTest
    @ValueSource(strings = {"pod", "service", "deployment"})
    void a_limit_is_its_figure_and_a_fifth_more(String kind) {
        for (Objective<?, ?> objective : scenario(kind).plan().objectives()) {
            String verb = objective.metric().quantity().replace(" latency", "");
            for (String cluster : CLUSTERS) {
                assertThat(objective.boundsOn(cluster).get(0).number())
                        .as("%s %s on %s", kind, verb, cluster)
                        .isEqualTo(limit("API latency, " + kind + " " + verb + ", median", cluster), within(1e-9));
            }
        }
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
