package io.plimsoll.evidence;

import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.MeasuresCpu.clientCpu;
import static io.plimsoll.workload.MeasuresCryptography.cryptographicThroughput;
import static io.plimsoll.workload.MeasuresMemory.memoryThroughput;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresSentThroughput.sentThroughput;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static io.plimsoll.workload.MeasuresTransactions.transactions;
import static io.plimsoll.workload.MeasuresWrites.writes;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.slo.HigherIsBetter;
import io.plimsoll.slo.Measurements;
import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cluster cannot do was not measured in it. */
class CeilingsTest {

    private static final Ceilings CEILINGS = new Ceilings(
            "aks",
            Optional.of(new Carrier("NIC", mbps(40_000))),
            Optional.of(mbps(800)),
            Optional.empty(),
            BottleneckThresholds.USUAL);

    @Test
    void a_value_above_what_the_nic_carries_cannot_be_trusted() {
        assertThat(CEILINGS.plausibility(Measurements.none().with(throughput(), 41e9)))
                .hasValueSatisfying(evidence -> {
                    assertThat(evidence.holds()).isFalse();
                    assertThat(evidence.finding())
                            .startsWith("throughput 41,000 Mbit/s is above what the NIC of 'aks' can carry"
                                    + " (40,000 Mbit/s): ");
                    assertThat(evidence.facts()).containsEntry("ceiling of throughput", "40,000 Mbit/s");
                });
    }

    @Test
    void a_value_up_to_the_ceiling_is_plausible() {
        assertThat(CEILINGS.plausibility(Measurements.none().with(throughput(), 40e9)))
                .hasValueSatisfying(evidence -> assertThat(evidence.holds()).isTrue());
    }

    @Test
    void what_was_kept_before_other_carriers_were_known_is_of_the_nic() {
        assertThat(Ceilings.parse("cluster aks\nnetwork 12.5E9\ndisk none\n").network())
                .contains(new Carrier("NIC", mbps(12_500)));
    }

    @Test
    void a_disk_has_a_ceiling_of_its_own() {
        HigherIsBetter<Object, DataRate> reads =
                new HigherIsBetter<>("read throughput", Dimension.STORAGE_RATE, Object.class);

        assertThat(CEILINGS.plausibility(Measurements.none().with(reads, 101e6)))
                .hasValueSatisfying(evidence ->
                        assertThat(evidence.finding()).contains("is above what the disk of 'aks' can carry"));
    }

    @Test
    void reads_and_writes_have_one_too_and_what_else_is_done_per_second_has_not() {
        Ceilings caps = new Ceilings(
                "aks", Optional.empty(), Optional.empty(), Optional.of(perSecond(500)), BottleneckThresholds.USUAL);

        assertThat(caps.plausibility(Measurements.none().with(reads(), 500)))
                .hasValueSatisfying(evidence -> assertThat(evidence.holds()).isTrue());
        assertThat(caps.plausibility(Measurements.none().with(writes(), 501))).hasValueSatisfying(evidence -> {
            assertThat(evidence.holds()).isFalse();
            assertThat(evidence.finding())
                    .startsWith("writes 501 per s is above what the IOPS of the disk of 'aks' can carry (500 per s): ");
        });
        assertThat(caps.plausibility(Measurements.none().with(transactions(), 90_000)))
                .isEmpty();
    }

    @Test
    void what_a_processor_moves_goes_over_no_disk() {
        assertThat(CEILINGS.plausibility(
                        Measurements.none().with(memoryThroughput(), 10e9).with(cryptographicThroughput(), 10e9)))
                .isEmpty();
    }

    @Test
    void what_a_sender_gives_out_and_what_is_no_rate_has_no_ceiling() {
        assertThat(CEILINGS.plausibility(
                        Measurements.none().with(sentThroughput(), 41e9).with(clientCpu(), 99)))
                .isEmpty();
    }

    @Test
    void without_a_cap_nothing_is_said() {
        assertThat(new Ceilings(
                                "local",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                BottleneckThresholds.USUAL)
                        .plausibility(Measurements.none().with(throughput(), 41e15)))
                .isEmpty();
    }
}
