package io.plimsoll.driver.iperf3;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.Reading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Iperf3Tcp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iperf3RefusesWhatIsNotItsResultTest {

    private static final Iperf3Tcp TCP = iperf3().tcp();

    @Test
    void an_error_document_is_invalid_and_says_the_error() {
        assertThatThrownBy(() -> read(TCP, Recorded.server("tcp"), Recorded.client("refused")))
                .isInstanceOf(InvalidException.class)
                .hasMessageStartingWith("the iperf3 client says: unable to connect to server")
                .hasMessageContaining("Connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iperf3: error - unable to send control message", "{}", "-nan"})
    void text_after_the_document_is_invalid(String trailing) {
        assertInvalid(Recorded.client("tcp") + trailing, "did not say one JSON document");
    }

    @Test
    void text_before_the_document_is_invalid() {
        assertInvalid("warning: JSON data length overflow\n" + Recorded.client("tcp"), "did not say one JSON document");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"bits_per_second\":\t19163770570.856476', '\"bits_per_second\":\t-nan', did not say one JSON document",
        "'\"bits_per_second\":\t19163770570.856476', '\"bits_per_second\":\t1e999', gave no number",
        "'\"bits_per_second\":\t19163770570.856476', '\"bits_per_second\":\t\"19163770570\"', gave no number",
        "'\"bits_per_second\":\t19163770570.856476', '\"bits_per_second\":\t1916377057.0856476', contradicts itself",
        "'\"bits_per_second\":\t19163770570.856476', '\"bits_per_second\":\t0', contradicts itself",
        "'\"bits_per_second\":\t19163770570.856476', '\"bytes_per_second\":\t19163770570.856476', left out",
        "'\"retransmits\":\t6,\n\t\t\t\"sender\"', '\"sender\"', left out end.sum_sent.retransmits",
        "'\"version\":\t\"iperf 3.18\"', '\"version\":\t\"iperf 4.0\"', is not known",
        "'\"sum_received\":\t{', '\"sum_received\":\t{\"bytes\":1,', did not say one JSON document",
    })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        String whole = Recorded.client("tcp");
        String pattern = unescape(was);
        assertInvalid(replaceLast(whole, pattern, unescape(becomes)), complaint);
    }

    @Test
    void another_test_than_the_one_that_was_asked_for_is_invalid() {
        assertInvalid(TCP.streams(4), Recorded.client("tcp"), "num_streams = 1, but 4 was asked for");
        assertInvalid(TCP.reversed(), Recorded.client("tcp"), "reverse = 0, but 1 was asked for");
        assertInvalid(TCP.omitting(seconds(2)), Recorded.client("tcp"), "omit = 1, but 2 was asked for");
        assertInvalid(TCP.messageLength(bytes(100)), Recorded.client("tcp"), "blksize = 131072, but 100 was asked for");
        assertInvalid(TCP, Recorded.client("udp"), "protocol = UDP, but TCP was asked for");
        assertInvalid(TCP, Recorded.client("tcp-reverse"), "duration = 2, but 3 was asked for");
    }

    @Test
    void another_version_is_invalid() {
        assertInvalid(Recorded.client("tcp-3.12"), "the output of 'iperf 3.12' is not known");
    }

    @Test
    void ends_of_different_versions_are_invalid() {
        String older = Recorded.server("tcp").replace("iperf 3.18", "iperf 3.12");

        assertThatThrownBy(() -> read(TCP, older, Recorded.client("tcp")))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("start.version = iperf 3.12, but iperf 3.18");
    }

    private static void assertInvalid(String clientSaid, String complaint) {
        assertInvalid(TCP, clientSaid, complaint);
    }

    private static void assertInvalid(Iperf3Tcp workload, String clientSaid, String complaint) {
        assertThatThrownBy(() -> read(workload, Recorded.server("tcp"), clientSaid))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static Reading read(Iperf3Tcp workload, String serverSaid, String clientSaid) {
        return new Iperf3TcpDriver().read(workload, seconds(3), serverSaid, clientSaid);
    }

    private static String unescape(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n");
    }

    private static String replaceLast(String whole, String part, String by) {
        int at = whole.lastIndexOf(part);
        if (at < 0) {
            throw new AssertionError("the recording does not contain " + part);
        }
        return whole.substring(0, at) + by + whole.substring(at + part.length());
    }
}
