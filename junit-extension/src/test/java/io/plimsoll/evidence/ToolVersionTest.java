package io.plimsoll.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pod says which version of its tool the image has, if the image does, and both ends have the same. */
class ToolVersionTest {

    private static final String FACTS =
            "kernel 6.1\ninterface eth0\nmtu 1420\nfragments.created 0\nreassembly.failed 0\n";

    @ParameterizedTest
    @ValueSource(strings = {"2.7.0-0.1+b1", "5:8.0.2-3+deb13u1", "1.3", "3.5.1-1~bpo13+1"})
    void what_debian_calls_a_version_is_read_whole(String version) {
        assertThat(pod("package.tool " + version + "\n").packages()).isEqualTo(Map.of("tool", version));
    }

    @Test
    void an_image_without_versions_and_a_pod_of_before_say_none() {
        assertThat(pod("").packages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "2.7.0 2.7.1", " 2.7.0", "2.7.0;", "-1"})
    void what_is_no_version_is_invalid(String version) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> pod("package.netperf " + version + "\n"))
                .withMessage("the client pod gave no version for package.netperf, but '" + version + "'");
    }

    @Test
    void no_version_where_one_is_begun_and_two_of_one_package_are_invalid() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> pod("package.netperf \n"))
                .withMessage("the client pod did not say its package.netperf");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> pod("package.netperf 1\npackage.netperf 2\n"))
                .withMessageContaining("said something unexpected");
    }

    @Test
    void one_version_at_both_ends_is_proof() {
        Evidence found = compared("package.netperf 2.7.0-0.1\n", "package.netperf 2.7.0-0.1\n")
                .orElseThrow();

        assertThat(found.holds()).isTrue();
        assertThat(found.finding()).isEqualTo("both ends have netperf 2.7.0-0.1");
    }

    @Test
    void another_version_at_one_end_is_named_with_both() {
        Evidence found = compared("package.netperf 2.7.0-0.1\n", "package.netperf 2.7.0-0.2\n")
                .orElseThrow();

        assertThat(found.holds()).isFalse();
        assertThat(found.finding())
                .isEqualTo("the client has netperf 2.7.0-0.1, and the server 2.7.0-0.2: their images are not the same");
        assertThat(found.facts()).containsEntry("client", "2.7.0-0.1").containsEntry("server", "2.7.0-0.2");
    }

    @Test
    void a_version_at_one_end_alone_is_of_another_image() {
        Evidence found = compared("", "package.netperf 2.7.0-0.1\n").orElseThrow();

        assertThat(found.holds()).isFalse();
        assertThat(found.finding())
                .isEqualTo(
                        "the client has netperf of an unknown version, and the server 2.7.0-0.1: their images are not"
                                + " the same");
    }

    @Test
    void where_no_image_says_it_nothing_is_said() {
        assertThat(compared("", "")).isEmpty();
    }

    private static Optional<Evidence> compared(String client, String server) {
        return PodEvidence.tool("netperf", pod(client), PodReading.parse("server", FACTS + server));
    }

    private static PodReading pod(String said) {
        return PodReading.parse("client", FACTS + said);
    }
}
