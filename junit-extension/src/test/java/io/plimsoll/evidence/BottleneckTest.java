package io.plimsoll.evidence;

import static io.plimsoll.units.Units.gbps;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.MeasuresReads.READ_RATE;
import static io.plimsoll.workload.MeasuresReads.READ_THROUGHPUT;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.Evidence;
import io.plimsoll.slo.Measurements;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BottleneckTest {

    private static final Ceilings WITHOUT_CAPS =
            new Ceilings("aks", Optional.empty(), Optional.empty(), Optional.empty(), BottleneckThresholds.USUAL);

    private static final Measurements ONE_GIGABIT = Measurements.none().with(THROUGHPUT, 1e9);

    @Test
    void a_server_that_used_a_whole_core_is_named() {
        Evidence found = found(WITHOUT_CAPS, 0.6, 0.97, 4);

        assertThat(found.holds()).isTrue();
        assertThat(found.finding()).isEqualTo("server core at the limit");
        assertThat(found.facts())
                .containsEntry("client CPU", "60 % of one core, of 4")
                .containsEntry("server CPU", "97 % of one core, of 4")
                .containsEntry(Bottleneck.FACT, "server core");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0.94 | 4 | none",
                "0.95 | 4 | server core",
                "1.05 | 4 | server core",
                "1.06 | 4 | none",
                "3.79 | 4 | none",
                "3.80 | 4 | all cores of server",
                "0.95 | 1 | server core",
                "1.90 | 2 | all cores of server",
            })
    void one_core_or_all_of_them_are_a_limit_and_what_lies_between_is_not(
            double cores, int processors, String bottleneck) {
        assertThat(found(WITHOUT_CAPS, 0.1, cores, processors).facts().get(Bottleneck.FACT))
                .isEqualTo(bottleneck);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"1.00 | NIC", "1.05 | NIC", "1.06 | none"})
    void a_rate_close_to_its_cap_is_one(double cap, String bottleneck) {
        Ceilings caps = new Ceilings(
                "aks",
                Optional.of(new Carrier("NIC", gbps(cap))),
                Optional.empty(),
                Optional.empty(),
                BottleneckThresholds.USUAL);

        assertThat(found(caps, 0.1, 0.1, 4).facts().get(Bottleneck.FACT)).isEqualTo(bottleneck);
    }

    @Test
    void a_disk_at_its_cap_of_operations_is_one() {
        Ceilings caps = new Ceilings(
                "aks", Optional.empty(), Optional.of(gbps(1)), Optional.of(perSecond(500)), BottleneckThresholds.USUAL);
        Measurements small = Measurements.none().with(READ_RATE, 499).with(READ_THROUGHPUT, 499 * 4_096);

        assertThat(Bottleneck.of(caps, small, 10, Map.of("pod", pod(Optional.of(used(0.1, 4)))))
                        .orElseThrow()
                        .facts())
                .containsEntry(Bottleneck.FACT, "IOPS of the disk")
                .containsEntry("disk", "2 % of its cap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0.80 | 1.26 | server core",
                "0.79 | 1.25 | NIC",
                "0.79 | 1.26 | none",
                "3.20 | 2 | all cores of server"
            })
    void a_profile_says_from_where_on(double cores, double cap, String bottleneck) {
        Ceilings caps = new Ceilings(
                "aks",
                Optional.of(new Carrier("NIC", gbps(cap))),
                Optional.empty(),
                Optional.empty(),
                new BottleneckThresholds(0.8, 0.8));

        assertThat(found(caps, 0.1, cores, 4).facts().get(Bottleneck.FACT)).isEqualTo(bottleneck);
    }

    @Test
    void several_are_named_together() {
        Ceilings caps = new Ceilings(
                "aks",
                Optional.of(new Carrier("connection", gbps(1))),
                Optional.empty(),
                Optional.empty(),
                BottleneckThresholds.USUAL);

        assertThat(found(caps, 1, 1, 2).finding()).isEqualTo("client core, server core, connection at the limit");
    }

    @Test
    void nothing_is_named_on_the_local_cluster_and_everything_is_printed() {
        Evidence found = found(
                new Ceilings("local", Optional.empty(), Optional.empty(), Optional.empty(), BottleneckThresholds.USUAL),
                1,
                1,
                2);

        assertThat(found.holds()).isTrue();
        assertThat(found.facts()).containsOnlyKeys("client CPU", "server CPU");
        assertThat(found.finding()).startsWith("not named on 'local'");
    }

    @Test
    void where_no_pod_said_what_it_used_nothing_is_said() {
        Ceilings caps = new Ceilings(
                "aks",
                Optional.of(new Carrier("NIC", gbps(1))),
                Optional.empty(),
                Optional.empty(),
                BottleneckThresholds.USUAL);

        assertThat(Bottleneck.of(caps, ONE_GIGABIT, 10, Map.of("pod", pod(Optional.empty()))))
                .isEmpty();
    }

    @Test
    void a_pod_says_what_its_tool_used() {
        String said = "kernel 6.1\ninterface eth0\nmtu 1500\nfragments.created 0\nreassembly.failed 0\n";

        assertThat(PodReading.parse("server", said).cpu()).isEmpty();
        assertThat(PodReading.parse("server", said + "processors 4\ncpu.used 9700000\n")
                        .cpu())
                .contains(new CpuUse(9_700_000, 4));
    }

    private static Evidence found(Ceilings ceilings, double clientCores, double serverCores, int processors) {
        Map<String, PodReading> pods = new LinkedHashMap<>();
        pods.put("client", pod(Optional.of(used(clientCores, processors))));
        pods.put("server", pod(Optional.of(used(serverCores, processors))));
        return Bottleneck.of(ceilings, ONE_GIGABIT, 10, pods).orElseThrow();
    }

    private static CpuUse used(double cores, int processors) {
        return new CpuUse(Math.round(cores * 10 * 1e6), processors);
    }

    private static PodReading pod(Optional<CpuUse> cpu) {
        return new PodReading(
                "6.1",
                "eth0",
                1_500,
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                0,
                0,
                cpu,
                OptionalDouble.empty(),
                Map.of());
    }
}
