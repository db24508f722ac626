package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.record.InvalidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pod says of the use of processors and memory is read whole or not at all. */
class UseReadingTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR"})
    void a_reading_of_a_node_and_of_the_pod_itself_is_read(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        UseReading reading = UseReading.parse("client", RecordedUse.said("pod-before"));

        assertThat(reading).isEqualTo(RecordedUse.POD_BEFORE);
    }

    @Test
    void a_reading_of_the_cgroups_of_a_node_has_each_of_its_pods() {
        UseReading reading = UseReading.parse("server", RecordedUse.said("cgroups-before"));

        assertThat(reading.pods()).containsEntry(RecordedUse.LOOKED_AT, RecordedUse.LOOKED_AT_BEFORE);
        assertThat(reading.pods()).hasSize(RecordedUse.PODS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pod-before", "pod-after", "cgroups-before", "cgroups-after"})
    void a_reading_that_is_cut_anywhere_is_invalid(String recording) {
        String whole = RecordedUse.said(recording);

        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatExceptionOfType(InvalidException.class)
                    .as("the first %d characters", length)
                    .isThrownBy(() -> UseReading.parse("client", cut))
                    .withMessageContaining("the reading of what is used where the client pod is is not whole");
        }
    }

    @Test
    void a_reading_that_lacks_any_line_is_invalid_but_for_what_a_cgroup_does_not_say() {
        List<String> lines = RecordedUse.said("pod-before").lines().toList();

        for (int missing = 0; missing < lines.size() - 1; missing++) {
            String name = lines.get(missing).split(" ", 2)[0];
            String rest = String.join("\n", without(lines, missing)) + "\n";
            if (name.equals("pod.cpu")) {
                assertThat(UseReading.parse("client", rest).podCpuMicros()).isEmpty();
            } else {
                assertThatExceptionOfType(InvalidException.class)
                        .isThrownBy(() -> UseReading.parse("client", rest))
                        .withMessageContaining("did not say its " + name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "processors [0-9]+, processors 0, is impossible",
        "ticks.per.second [0-9]+, ticks.per.second 0, is impossible",
        "memory.available [0-9]+, memory.available 99999999999, is impossible",
        "node.ticks [0-9]+, node.ticks NaN, gave no number for node.ticks",
        "node.ticks [0-9]+, node.ticks -1, gave no number for node.ticks",
        "time [0-9.]+, time yesterday, is no time",
        "boot (.*), boot, said something unexpected",
        "pod.cpu [0-9]+, cgroup.x 1, gave no two numbers for cgroup.x",
        "pod.cpu [0-9]+, cgroup.x 1 -2, gave no two numbers for cgroup.x",
    })
    void a_value_that_is_none_is_invalid(String line, String instead, String complaint) {
        String said = RecordedUse.said("pod-before").replaceFirst(line, instead);

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> UseReading.parse("client", said))
                .withMessageContaining(complaint);
    }

    @Test
    void a_line_that_is_there_twice_is_invalid() {
        String said = RecordedUse.said("pod-before");

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() ->
                        UseReading.parse("client", said.lines().findFirst().orElseThrow() + "\n" + said))
                .withMessageContaining("said something unexpected");
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return fewer;
    }
}
