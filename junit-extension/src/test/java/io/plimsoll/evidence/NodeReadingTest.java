package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InvalidException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeReadingTest {

    private static final String COUNTERS = """
            underlay eth0
            underlay.mtu 1500
            tunnel wg0
            tunnel.mtu 1420
            tunnel.sent 1200345
            tunnel.received 99
            """;

    private static final String CAPTURED = COUNTERS + """
            capture.start 1795172797.123456
            capture.end 1795172797.523456
            capture.packets 41
            capture.wireguard 40
            capture.marker 0
            capture.dropped 0
            """;

    @Test
    void counters_without_a_capture_are_read() {
        NodeReading reading = NodeReading.parse("node-1", COUNTERS);

        assertThat(reading.tunnel()).contains(new NodeReading.Tunnel("wg0", 1420, 1_200_345, 99));
        assertThat(reading.capture()).isEmpty();
        assertThat(reading.underlayMtu()).isEqualTo(1_500);
    }

    @Test
    void counters_with_a_capture_are_read() {
        assertThat(NodeReading.parse("node-1", CAPTURED).capture())
                .contains(new NodeReading.Capture(1_795_172_797.123456, 1_795_172_797.523456, 41, 40, 0, 0));
    }

    @Test
    void a_node_without_the_tunnel_says_so() {
        assertThat(NodeReading.parse("node-1", "underlay eth0\nunderlay.mtu 1500\ntunnel absent\n")
                        .tunnel())
                .isEmpty();
    }

    @Test
    void a_capture_that_lacks_any_line_is_invalid() {
        List<String> lines = CAPTURED.lines().toList();

        for (int missing = 0; missing < lines.size(); missing++) {
            String name = lines.get(missing).split(" ", 2)[0];
            if (name.equals("capture.start")) {
                continue; // without its start there was no capture, which is for the one who asked for it to refuse
            }
            StringBuilder rest = new StringBuilder();
            for (int line = 0; line < lines.size(); line++) {
                rest.append(line == missing ? "" : lines.get(line) + "\n");
            }
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> NodeReading.parse("node-1", rest.toString()))
                    .withMessage("the probe on node node-1 did not say its " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"capture.marker -1", "capture.marker 1e3", "capture.marker NaN", "capture.marker "})
    void what_is_no_count_is_invalid(String line) {
        assertThatThrownBy(() -> NodeReading.parse("node-1", CAPTURED.replace("capture.marker 0", line)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void a_line_given_twice_is_invalid() {
        assertThatThrownBy(() -> NodeReading.parse("node-1", CAPTURED + "capture.marker 0\n"))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("something unexpected: 'capture.marker 0'");
    }
}
