package io.plimsoll.driver.openssl;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.OpensslSpeed.opensslSpeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.Reading;
import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.OpensslSpeed;
import io.plimsoll.workload.OpensslSpeed.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpensslIsReadStrictlyTest {

    private static final OpensslSpeed AES = opensslSpeed(Algorithm.AES_256_GCM);
    private static final OpensslSpeed SHA = opensslSpeed(Algorithm.SHA_256).onAllProcessors();

    @Test
    void its_throughput_is_that_of_all_children_together() {
        assertThat(read(AES, recorded("aes-256-gcm")).measurements().asMap())
                .containsOnlyKeys("cryptographic throughput")
                .containsEntry("cryptographic throughput", 12010299392.00);
        assertThat(read(SHA, recorded("sha256-two")).measurements().asMap())
                .containsEntry("cryptographic throughput", 1582596096.00);
        assertThat(read(SHA, recorded("sha256-two")).facts()).containsEntry("processes", "2");
    }

    @Test
    void time_is_that_of_the_wall_clock_and_children_are_always_told() {
        assertThat(new OpensslSpeedDriver().command(AES, seconds(2), "/x"))
                .containsExactly(
                        "openssl",
                        "speed",
                        "-elapsed",
                        "-mr",
                        "-seconds",
                        "2",
                        "-bytes",
                        "16384",
                        "-multi",
                        "1",
                        "-evp",
                        "AES-256-GCM");
        assertThat(new OpensslSpeedDriver().command(SHA, seconds(2), "/x"))
                .startsWith("with-processors", "openssl")
                .containsSubsequence("-multi", "PROCESSORS", "-evp", "sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR"})
    void locales_change_nothing(String locale) {
        RecordedOutput.assertTheSameUnder(locale, said -> read(SHA, said), recorded("sha256-two"));
    }

    @ParameterizedTest
    @CsvSource({
        "Forked child 1, Forked child 2, 'Forked child 1'' was expected'",
        "+H:16384 from 1, +H:1024 from 1, '+H:16384 from 1'' was expected'",
        "+F:25:sha256:, +F:25:sha512:, the result of sha256 was expected",
        "' from 0\nGot: +H', ' from 7\nGot: +H', 'from 0'' was expected'",
        "'\n+F:25:sha256:', '\n+F:25:sha256:1', contradicts itself",
    })
    void what_is_damaged_is_invalid(String was, String becomes, String complaint) {
        String damaged = recorded("sha256-two").replace(unescape(was), unescape(becomes));

        assertThat(damaged).isNotEqualTo(recorded("sha256-two"));
        assertInvalid(SHA, damaged, complaint);
    }

    @Test
    void another_test_than_the_one_that_was_asked_for_is_invalid() {
        assertInvalid(SHA.processes(1), recorded("sha256-two"), "ran 2 processes, but 1 were asked for");
        assertInvalid(SHA.blockSize(kib(1)), recorded("sha256-two"), "'Got: +H:1024 from 0' was expected");
        assertInvalid(AES, recorded("alone"), "which is not one and three for each child");
        assertInvalid(AES, recorded("aes-256-gcm") + "+F2:2:2048:1.0\n", "which is not one and three for each child");
    }

    @Test
    void what_openssl_cannot_do_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> AES.blockSize(bytes(15))).hasMessageContaining("16 B to 16 MiB");
        assertThatThrownBy(() -> AES.processes(0)).hasMessageContaining("onAllProcessors()");
    }

    private static void assertInvalid(OpensslSpeed workload, String said, String complaint) {
        assertThatThrownBy(() -> read(workload, said))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static Reading read(OpensslSpeed workload, String said) {
        return new OpensslSpeedDriver().read(workload, seconds(2), said);
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n");
    }

    private static String recorded(String name) {
        return RecordedOutput.of(OpensslIsReadStrictlyTest.class, "openssl-" + name + ".txt");
    }
}
