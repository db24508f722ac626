package io.plimsoll.driver.iperf3;

import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresDatagrams.loss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Iperf3Udp;
import org.junit.jupiter.api.Test;

/** A recorded run over UDP, of 5,722 datagrams in 3 s, of which 2 were lost, with other losses put into its end. */
class Iperf3TellsEveryLossTest {

    private static final Iperf3Udp ASKED = iperf3().udp().rate(mbps(500));
    private static final String SAID = Recorded.client("udp");

    @Test
    void datagrams_that_overtook_each_other_are_not_lost() {
        assertThat(lossOf(received(-3, 5_723))).isZero();
    }

    @Test
    void what_was_sent_after_the_last_one_that_arrived_is_lost() {
        assertThat(lossOf(received(2, 2_861))).isCloseTo(100 * (2 + 5_722 - 2_861) / 5_722.0, within(1e-9));
    }

    @Test
    void ends_that_begin_to_count_at_different_moments_lose_nothing() {
        assertThat(lossOf(received(2, 5_650))).isCloseTo(100 * 2 / 5_650.0, within(1e-9));
    }

    @Test
    void nothing_that_arrived_is_no_measurement() {
        assertThatThrownBy(() -> lossOf(received(0, 0)))
                .isInstanceOf(InvalidException.class)
                .hasMessage("not one datagram of iperf3 arrived in the measured time");
    }

    @Test
    void a_rate_that_was_not_sent_is_no_measurement_at_that_rate() {
        assertThatThrownBy(() -> lossOf(ASKED.streams(1).rate(mbps(600)), SAID))
                .isInstanceOf(InvalidException.class)
                .hasMessageStartingWith("iperf3 sent 499.9 Mbit/s instead of 600.0");
    }

    private static String received(long lost, long datagrams) {
        String part = "\"lost_packets\":\t2,\n\t\t\t\"packets\":\t5723";
        int at = SAID.lastIndexOf(part);
        assertThat(at).isPositive();
        return SAID.substring(0, at) + "\"lost_packets\":\t" + lost + ",\n\t\t\t\"packets\":\t" + datagrams
                + SAID.substring(at + part.length());
    }

    private static double lossOf(String clientSaid) {
        return lossOf(ASKED, clientSaid);
    }

    private static double lossOf(Iperf3Udp asked, String clientSaid) {
        return new Iperf3UdpDriver()
                .read(asked, seconds(3), Recorded.server("udp"), clientSaid)
                .measurements()
                .of(loss());
    }
}
