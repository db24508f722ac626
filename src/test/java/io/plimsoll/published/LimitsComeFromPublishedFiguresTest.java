package io.plimsoll.published;

import static io.plimsoll.scenarios.KBenchNodeScenarios.JUMBO_SEGMENTS_WITHIN_A_NODE;
import static io.plimsoll.scenarios.KBenchScenarios.ENCRYPTED_DATAGRAMS_AT_FULL_SPEED;
import static io.plimsoll.scenarios.KBenchScenarios.ENCRYPTED_JUMBO_SEGMENTS_BETWEEN_NODES;
import static io.plimsoll.scenarios.KBenchScenarios.ENCRYPTED_TRAFFIC_BETWEEN_NODES;
import static io.plimsoll.scenarios.KBenchScenarios.PLAIN_DATAGRAMS_AT_FULL_SPEED;
import static io.plimsoll.scenarios.KBenchScenarios.PLAIN_TRAFFIC_BETWEEN_NODES;
import static io.plimsoll.scenarios.KBenchScenarios.TRAFFIC_WITHIN_A_NODE;
import static io.plimsoll.scenarios.KBenchStorageScenarios.QUEUED_READS_AND_WRITES_ON_A_VOLUME;
import static io.plimsoll.scenarios.KBenchStorageScenarios.QUEUED_READS_FROM_A_VOLUME;
import static io.plimsoll.scenarios.KBenchStorageScenarios.QUEUED_WRITES_TO_A_VOLUME;
import static io.plimsoll.scenarios.KubestrScenarios.LARGE_READS_FROM_A_VOLUME;
import static io.plimsoll.scenarios.KubestrScenarios.LARGE_WRITES_TO_A_VOLUME;
import static io.plimsoll.scenarios.KubestrScenarios.SMALL_READS_FROM_A_VOLUME;
import static io.plimsoll.scenarios.KubestrScenarios.SMALL_WRITES_TO_A_VOLUME;
import static io.plimsoll.workload.MeasuresReads.READ_RATE;
import static io.plimsoll.workload.MeasuresReads.READ_THROUGHPUT;
import static io.plimsoll.workload.MeasuresWrites.WRITE_RATE;
import static io.plimsoll.workload.MeasuresWrites.WRITE_THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.plimsoll.baseline.PublishedFigure;
import io.plimsoll.baseline.PublishedFigures;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenarios.KnbScenarios;
import io.plimsoll.slo.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A limit that is said to come from a published figure is that figure less 20 %, rounded down to three digits. */
class LimitsComeFromPublishedFiguresTest {

    private static final String WITHIN = "TCP within a node";
    private static final String TCP = "TCP from pod to pod between nodes";
    private static final String UDP = "UDP from pod to pod between nodes";
    private static final String TCP_TO_SERVICE = "TCP from pod to service between nodes";
    private static final String UDP_TO_SERVICE = "UDP from pod to service between nodes";
    private static final List<String> CONSTELLATION = List.of("constellation-azure", "constellation-gcp");
    private static final List<String> MANAGED = List.of("aks", "gke");

    private static final List<String> ALL = List.of("constellation-azure", "constellation-gcp", "aks", "gke");
    private static final String CHART = "fio 4k on a volume, asynchronous ";
    private static final String JOB_FILE = "fio on a volume of 400 GiB, queue depth 128, random ";

    /** What one of a published unit is in the base unit of its metric. */
    private static final Map<String, BigDecimal> UNITS =
            Map.of("Mbit/s", new BigDecimal(1_000_000), "MiB/s", new BigDecimal(1 << 20), "IOPS", BigDecimal.ONE);

    @ParameterizedTest(name = "{1} of {0} on {4}")
    @MethodSource
    void a_limit_is_its_figure_less_a_fifth(
            Scenario scenario, String metric, String table, String what, String cluster) {
        PublishedFigure figure =
                PublishedFigures.read(Path.of("baselines/published", table + ".json")).figures().stream()
                        .filter(each -> each.what().equals(what) && each.where().equals(cluster))
                        .findFirst()
                        .orElseThrow();
        BigDecimal limit = BigDecimal.valueOf(figure.number())
                .multiply(new BigDecimal("0.8"))
                .round(new MathContext(3, RoundingMode.DOWN));

        assertThat(scenario.plan().objectives())
                .filteredOn(objective -> objective.metric().name().equals(metric))
                .singleElement()
                .extracting(objective -> objective.boundsOn(cluster).get(0).number())
                .isEqualTo(limit.multiply(UNITS.get(figure.unit())).doubleValue());
    }

    static Stream<Arguments> a_limit_is_its_figure_less_a_fifth() {
        return Stream.of(
                        on(TRAFFIC_WITHIN_A_NODE, "constellation-2.0", WITHIN, CONSTELLATION),
                        on(TRAFFIC_WITHIN_A_NODE, "constellation-2.0", WITHIN, MANAGED),
                        on(JUMBO_SEGMENTS_WITHIN_A_NODE, "constellation-2.0", WITHIN, ALL),
                        on(PLAIN_TRAFFIC_BETWEEN_NODES, "constellation-2.6", TCP, MANAGED),
                        on(ENCRYPTED_TRAFFIC_BETWEEN_NODES, "constellation-2.6", TCP, CONSTELLATION),
                        on(ENCRYPTED_JUMBO_SEGMENTS_BETWEEN_NODES, "constellation-2.6", TCP, CONSTELLATION),
                        on(PLAIN_DATAGRAMS_AT_FULL_SPEED, "constellation-2.6", UDP, MANAGED),
                        on(ENCRYPTED_DATAGRAMS_AT_FULL_SPEED, "constellation-2.6", UDP, CONSTELLATION),
                        on(KnbScenarios.POD_TO_POD_TCP, "constellation-2.6", TCP, CONSTELLATION),
                        on(KnbScenarios.POD_TO_SERVICE_TCP, "constellation-2.6", TCP_TO_SERVICE, CONSTELLATION),
                        on(KnbScenarios.POD_TO_POD_UDP, "constellation-2.6", UDP, CONSTELLATION),
                        on(KnbScenarios.POD_TO_SERVICE_UDP, "constellation-2.6", UDP_TO_SERVICE, CONSTELLATION),
                        on(KnbScenarios.PLAIN_POD_TO_SERVICE_TCP, "constellation-2.6", TCP_TO_SERVICE, MANAGED),
                        on(KnbScenarios.PLAIN_POD_TO_SERVICE_UDP, "constellation-2.6", UDP_TO_SERVICE, MANAGED),
                        disk(
                                QUEUED_READS_AND_WRITES_ON_A_VOLUME,
                                READ_THROUGHPUT,
                                "constellation-2.0",
                                CHART + "70/30 read"),
                        disk(
                                QUEUED_READS_AND_WRITES_ON_A_VOLUME,
                                WRITE_THROUGHPUT,
                                "constellation-2.0",
                                CHART + "70/30 write"),
                        disk(QUEUED_READS_FROM_A_VOLUME, READ_THROUGHPUT, "constellation-2.0", CHART + "read only"),
                        disk(QUEUED_WRITES_TO_A_VOLUME, WRITE_THROUGHPUT, "constellation-2.0", CHART + "write only"),
                        disk(SMALL_READS_FROM_A_VOLUME, READ_RATE, "constellation-2.6", JOB_FILE + "reads, 4k"),
                        disk(SMALL_WRITES_TO_A_VOLUME, WRITE_RATE, "constellation-2.6", JOB_FILE + "writes, 4k"),
                        disk(
                                LARGE_READS_FROM_A_VOLUME,
                                READ_THROUGHPUT,
                                "constellation-2.6",
                                JOB_FILE + "reads, 1024k"),
                        disk(
                                LARGE_WRITES_TO_A_VOLUME,
                                WRITE_THROUGHPUT,
                                "constellation-2.6",
                                JOB_FILE + "writes, 1024k"))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> on(Scenario scenario, String table, String what, List<String> clusters) {
        return clusters.stream().map(cluster -> arguments(scenario, "throughput", table, what, cluster));
    }

    private static Stream<Arguments> disk(Scenario scenario, Metric<?, ?> metric, String table, String what) {
        return ALL.stream().map(cluster -> arguments(scenario, metric.name(), table, what, cluster));
    }
}
