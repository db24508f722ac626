package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InvalidException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramedLogTest {

    private static final String SAID = "{\"µ\": 1}\n@plimsoll end a1 iperf3\nmore";

    @Test
    void a_whole_block_gives_what_was_said_and_the_exit_code() throws Exception {
        String log = "@plimsoll listening a1 iperf3 5201\n" + frame("iperf3", SAID, 3);

        assertThat(new FramedLog("a1", log).block("iperf3")).contains(new FramedLog.Block(SAID, 3));
    }

    @Test
    void every_strict_prefix_of_a_log_has_no_block() throws Exception {
        String log = frame("iperf3", SAID, 0);

        for (int length = 0; length < log.length(); length++) {
            FramedLog cut = new FramedLog("a1", log.substring(0, length));
            assertThat(cut.block("iperf3"))
                    .as("%d of %d characters", length, log.length())
                    .isEmpty();
        }
    }

    @Test
    void a_block_with_a_byte_changed_is_invalid() throws Exception {
        FramedLog log = new FramedLog("a1", frame("iperf3", SAID, 0).replace(": 1}", ": 2}"));

        assertThatThrownBy(() -> log.block("iperf3"))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("arrived damaged");
    }

    @Test
    void a_block_of_another_attempt_does_not_count() throws Exception {
        assertThat(new FramedLog("a2", frame("iperf3", SAID, 0)).block("iperf3"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void events_are_told_apart_by_kind_and_attempt() {
        String log = "@plimsoll exchanged a1 1.5\n@plimsoll exchanged a2 2.5\n@plimsoll listening a1 x 1\n"
                + "@plimsoll exchanged a1 3.5\n";

        assertThat(new FramedLog("a1", log).events("exchanged")).containsExactly("1.5", "3.5");
        assertThat(new FramedLog("a1", log).allEvents())
                .containsExactly("exchanged 1.5", "listening x 1", "exchanged 3.5");
    }

    private static String frame(String step, String said, int exitCode) throws Exception {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return "@plimsoll begin a1 " + step + " " + bytes.length + " " + hash + " " + exitCode + "\n" + said
                + "\n@plimsoll end a1 " + step + "\n";
    }
}
