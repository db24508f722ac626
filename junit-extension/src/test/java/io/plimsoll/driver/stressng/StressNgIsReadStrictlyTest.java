package io.plimsoll.driver.stressng;

import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.StressNg.stressNg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.Reading;
import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.StressNg;
import io.plimsoll.workload.StressNg.Stressor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StressNgIsReadStrictlyTest {

    private static final StressNg SWITCHES = stressNg(Stressor.CONTEXT_SWITCHES);

    @Test
    void bogo_operations_are_those_of_the_wall_clock() {
        Reading reading = read(SWITCHES, recorded("switch"));

        assertThat(reading.measurements().asMap())
                .containsOnlyKeys("bogo operations")
                .containsEntry("bogo operations", 406516.613137);
        assertThat(reading.facts()).containsEntry("stress-ng", "0.19.02").containsEntry("processors", "2");
    }

    @Test
    void matrix_products_are_a_method_of_the_cpu_stressor() {
        StressNg products = stressNg(Stressor.MATRIX_PRODUCTS).onAllProcessors();

        assertThat(read(products, recorded("matrix")).measurements().asMap()).containsOnlyKeys("bogo operations");
        assertThat(new StressNgDriver().command(products, seconds(2), "/x"))
                .startsWith("with-processors", "stress-ng")
                .containsSubsequence("--cpu", "PROCESSORS", "--cpu-method", "matrixprod", "--timeout", "2s");
    }

    @ParameterizedTest
    @EnumSource
    void every_stressor_is_described_in_words(Stressor stressor) {
        assertThat(stressNg(stressor).instances(3).describe()).matches("stress-ng [a-z ]+, 3 instances");
        assertThat(new StressNgDriver().command(stressNg(stressor), seconds(1), "/x"))
                .startsWith("stress-ng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR"})
    void locales_change_nothing(String locale) {
        RecordedOutput.assertTheSameUnder(locale, said -> read(SWITCHES, said), recorded("switch"));
    }

    @ParameterizedTest
    @CsvSource({
        "'0.19.02', '0.20.00', stress-ng 0.20.00 is not known",
        "stressor: switch, stressor: pipe, 'stressor = pipe, but switch was asked for'",
        "'bogo-ops: ', 'bogo-ops: 9', contradicts itself",
        "bogo-ops-per-second-real-time:, bogo-ops-per-second:, left out metrics.0.bogo-ops-per-second-real-time",
        "'bogo-ops-per-second-real-time: ', 'bogo-ops-per-second-real-time: .nan #', Malformed numeric value",
        "'bogo-ops: ', 'bogo-ops: many #', gave no number in metrics.0.bogo-ops",
        "'wall-clock-time: 2', 'wall-clock-time: 1', measured for 1.00 s",
        "'cpus: 2', 'cpus-online: 2', did not say one YAML document",
        "'metrics:', 'metrics: 7', from the beginning to the end",
    })
    void what_is_damaged_is_invalid(String was, String becomes, String complaint) {
        String damaged = recorded("switch").replaceFirst(Pattern.quote(was), becomes);

        assertThat(damaged).isNotEqualTo(recorded("switch"));
        assertInvalid(damaged, complaint);
    }

    @Test
    void a_stressor_that_did_nothing_is_no_result() {
        String nothing = recorded("zero").replace("stressor: memrate", "stressor: switch");

        assertThatThrownBy(() -> read(SWITCHES, nothing)).hasMessageContaining("bogo operations");
    }

    @Test
    void an_instance_that_was_killed_is_missed_although_stress_ng_ended_well() {
        assertThatThrownBy(() -> read(stressNg(Stressor.MATRIX_PRODUCTS).instances(3), recorded("matrix")))
                .isInstanceOf(InvalidException.class)
                .hasMessage("stress-ng ran 2 instances, but 3 were asked for");
    }

    @Test
    void text_after_the_document_is_invalid() {
        assertInvalid(recorded("switch") + "stress-ng: fail\n", "from the beginning to the end");
        assertInvalid(recorded("switch") + recorded("switch"), "did not say one YAML document");
        assertInvalid("stress-ng: unrecognized option '--bogus'\n", "from the beginning to the end");
    }

    private static void assertInvalid(String said, String complaint) {
        assertThatThrownBy(() -> read(SWITCHES, said))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static Reading read(StressNg workload, String said) {
        return new StressNgDriver().read(workload, seconds(2), said);
    }

    private static String recorded(String name) {
        return RecordedOutput.of(StressNgIsReadStrictlyTest.class, "stress-ng-" + name + ".yaml");
    }
}
