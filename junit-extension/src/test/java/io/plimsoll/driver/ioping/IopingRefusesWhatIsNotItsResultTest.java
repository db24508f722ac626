package io.plimsoll.driver.ioping;

import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Ioping.ioping;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.IopingRequests;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IopingRefusesWhatIsNotItsResultTest {

    private static final IopingRequests WRITES =
            ioping().writes().fileSize(mib(16)).every(millis(50));
    private static final String RESULT = "writes.txt";

    @Test
    void a_full_disk_is_invalid_in_the_words_of_ioping() {
        assertInvalid(Recorded.output("full.err"), "preparation write failed: No space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ioping: request failed\n", "\n", "1 2 3\n"})
    void text_after_the_result_is_invalid(String trailing) {
        assertInvalid(Recorded.output(RESULT) + trailing, "something else than ten numbers");
    }

    @ParameterizedTest
    @CsvSource({
        "19 10950170, 18 10950170, tells of 18 requests",
        "19 10950170, 19 10950171, tells of 10950171 ns in requests",
        "19 10950170, 19 -nan, something else than ten numbers",
        "1 178780 5593, 2 178780 5593, tells of 18 requests in a line each",
        "78577 576325 4530968, 78578 576325 4530968, tells of 78578 ns in the shortest",
        "78577 576325 4530968, 78577 576325 4530969, tells of 4530969 ns in the longest",
        "1017673 20 951802136, 1017673 19 951802136, tells of 19 requests made",
        "1017673 20 951802136, 1017673 20 551802136, measured for 0.55 s instead of 1 s",
        "1017673 20 951802136, 1017673 20 1951802136, measured for 1.95 s instead of 1 s",
    })
    void a_damaged_number_is_invalid(String was, String becomes, String complaint) {
        String whole = Recorded.output(RESULT);
        int at = whole.lastIndexOf(was);
        if (at < 0) {
            throw new AssertionError("the recording does not contain " + was);
        }
        assertInvalid(whole.substring(0, at) + becomes + whole.substring(at + was.length()), complaint);
    }

    @Test
    void other_requests_than_those_that_were_asked_for_are_invalid() {
        assertThatThrownBy(() -> read(WRITES.blockSize(kib(8)), seconds(1), Recorded.output(RESULT)))
                .isInstanceOf(InvalidException.class)
                .hasMessage("ioping made requests of 4096 B, but 8 KiB were asked for");
        assertThatThrownBy(() -> read(WRITES, seconds(2), Recorded.output(RESULT)))
                .isInstanceOf(InvalidException.class)
                .hasMessage("ioping measured for 0.95 s instead of 2 s");
    }

    private static void assertInvalid(String said, String complaint) {
        assertThatThrownBy(() -> read(WRITES, seconds(1), said))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static void read(IopingRequests workload, Duration lasting, String said) {
        new IopingDriver().read(workload, lasting, said);
    }
}
