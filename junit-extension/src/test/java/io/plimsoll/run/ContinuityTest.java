package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.evidence.Sighting;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.RawOutput;
import io.plimsoll.record.RepetitionRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repetitions count only if each was measured by itself, and all of them on the same path. */
class ContinuityTest {

    private final Continuity continuity =
            new Continuity(List.of("client ", "server "), List.of("client iperf3", "server iperf3"));

    @Test
    void repetitions_in_pods_of_their_own_on_one_path_are_accepted() {
        assertThat(check(1, "a", "1 Gbit/s", "1420 B").holds()).isTrue();
        assertThat(check(2, "b", "2 Gbit/s", "1420 B").holds()).isTrue();
    }

    @Test
    void pods_of_an_earlier_repetition_are_not() {
        check(1, "a", "1 Gbit/s", "1420 B");

        Evidence evidence = check(2, "a", "2 Gbit/s", "1420 B");

        assertThat(evidence.holds()).isFalse();
        assertThat(evidence.finding())
                .isEqualTo("its client pod is that of repetition 1; its server pod is that of repetition 1");
    }

    @Test
    void a_pod_that_is_both_ends_is_its_own_but_not_that_of_an_earlier_repetition() {
        Continuity ofOnePod = new Continuity(List.of("client ", "server "), List.of());

        assertThat(check(ofOnePod, inOnePod(1, "a")).holds()).isTrue();
        assertThat(check(ofOnePod, inOnePod(2, "b")).holds()).isTrue();
        assertThat(check(ofOnePod, inOnePod(3, "a")).finding()).isEqualTo("its client pod is that of repetition 1");
    }

    @Test
    void what_an_earlier_repetition_said_is_not() {
        check(1, "a", "1 Gbit/s", "1420 B");
        check(2, "b", "2 Gbit/s", "1420 B");

        assertThat(check(3, "c", "1 Gbit/s", "1420 B").finding())
                .isEqualTo("what its client iperf3 said is that of repetition 1;"
                        + " what its server iperf3 said is that of repetition 1");
    }

    @Test
    void another_path_than_before_is_not() {
        check(1, "a", "1 Gbit/s", "1420 B");

        assertThat(check(2, "b", "2 Gbit/s", "8920 B").finding())
                .isEqualTo("the pod MTU was 1420 B before and is 8920 B now");
    }

    @Test
    void another_version_of_the_tool_than_before_is_not() {
        check(1, "a", "1 Gbit/s", "1420 B", "3.12");

        assertThat(check(2, "b", "2 Gbit/s", "1420 B", "3.18").finding())
                .isEqualTo("the iperf3 was 3.12 before and is 3.18 now");
    }

    private Evidence check(int number, String pods, String said, String mtu) {
        return check(number, pods, said, mtu, "3.12");
    }

    private Evidence check(int number, String pods, String said, String mtu, String version) {
        RepetitionFindings findings = RepetitionFindings.begin(number, RepetitionRecord.CANDIDATE, false);
        for (String end : List.of("client ", "server ")) {
            findings.raw(sighting(end, end.strip() + "-" + pods));
            findings.raw(new RawOutput(end + "iperf3", "application/json", end + said));
        }
        findings.environment("pod MTU", mtu);
        findings.environment("iperf3", version);
        return check(continuity, findings);
    }

    private static Evidence check(Continuity continuity, RepetitionFindings findings) {
        continuity.check(findings);
        return findings.record().evidence().get(0);
    }

    private static RepetitionFindings inOnePod(int number, String uid) {
        RepetitionFindings findings = RepetitionFindings.begin(number, RepetitionRecord.CANDIDATE, false);
        findings.raw(sighting("client ", uid));
        findings.raw(sighting("server ", uid));
        return findings;
    }

    private static RawOutput sighting(String end, String uid) {
        Sighting sighting = new Sighting(uid, uid, "n", "n", "n", "b", "b", 0, false, 1, "");
        return new RawOutput(end + "sighting", "text/plain", sighting.said());
    }
}
