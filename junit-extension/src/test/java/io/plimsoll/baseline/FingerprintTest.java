package io.plimsoll.baseline;

import static io.plimsoll.baseline.Recordings.PLACE;
import static io.plimsoll.baseline.Recordings.with;
import static io.plimsoll.baseline.Recordings.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.slo.EnvironmentField;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    private static final Fingerprint RECORDED = Fingerprint.of(PLACE);

    @Test
    void it_has_every_field_that_a_result_depends_on() {
        assertThat(RECORDED.fields())
                .containsExactly(
                        Map.entry("CNI", "Cilium 1.12, VXLAN"),
                        Map.entry("Kubernetes minor", "1.30"),
                        Map.entry("MTU", "pod 1420 B, underlay 1500 B"),
                        Map.entry("encryption", "WireGuard on cilium_wg0"),
                        Map.entry("instance type", "Standard_DC4as_v5"),
                        Map.entry("kernel", "6.1.0"),
                        Map.entry("volume", "none"));
    }

    @Test
    void the_same_place_is_no_other_one_also_after_a_patch_of_kubernetes() {
        assertThat(RECORDED.differencesFrom(PLACE, Set.of())).isEmpty();
        assertThat(RECORDED.differencesFrom(with("Kubernetes", "v1.30.9-gke.100"), Set.of()))
                .isEmpty();
        assertThat(Fingerprint.of(with("Kubernetes", "v1.30.9")).digest()).isEqualTo(RECORDED.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kernel        | 6.8.0            | kernel: recorded 6.1.0, here 6.8.0",
                "instance type | Standard_D4as_v5 | instance type: recorded Standard_DC4as_v5, here Standard_D4as_v5",
                "CNI           | Calico, VXLAN    | CNI: recorded Cilium 1.12, VXLAN, here Calico, VXLAN",
                "encryption    | none             | encryption: recorded WireGuard on cilium_wg0, here none",
                "volume        | fast, 100 GiB    | volume: recorded none, here fast, 100 GiB",
                "Kubernetes    | v1.31.0          | Kubernetes minor: recorded 1.30, here 1.31",
                "pod MTU       | 8896 B           | MTU: recorded pod 1420 B, underlay 1500 B, here pod 8896 B, underlay 1500 B",
            })
    void what_differs_is_named_with_both_values(String name, String value, String difference) {
        assertThat(RECORDED.differencesFrom(with(name, value), Set.of())).containsExactly(difference);
        assertThat(Fingerprint.of(with(name, value)).digest()).isNotEqualTo(RECORDED.digest());
    }

    @Test
    void what_the_sentence_lets_differ_is_not_compared_and_nothing_else() {
        Map<String, String> here = new TreeMap<>(with("kernel", "6.8.0"));
        here.put("CNI", "Calico, VXLAN");

        assertThat(RECORDED.differencesFrom(here, Set.of(EnvironmentField.KERNEL)))
                .containsExactly("CNI: recorded Cilium 1.12, VXLAN, here Calico, VXLAN");
    }

    @Test
    void what_is_not_known_yet_is_not_compared_yet() {
        assertThat(RECORDED.differencesFrom(without("pod MTU", "underlay MTU"), Set.of()))
                .isEmpty();
    }

    @Test
    void what_nobody_could_tell_is_the_same_as_nothing() {
        Fingerprint unknown = Fingerprint.of(with("CNI", "Cilium, unknown mode"));

        assertThat(unknown.differencesFrom(with("CNI", "Cilium, unknown mode"), Set.of()))
                .containsExactly("CNI: recorded Cilium, unknown mode, here Cilium, unknown mode");
        assertThat(unknown.differencesFrom(PLACE, Set.of())).hasSize(1);
        assertThat(unknown.unknown()).containsExactly(EnvironmentField.CNI);
        assertThat(Fingerprint.of(without("kernel")).value(EnvironmentField.KERNEL))
                .isEqualTo("unknown");
        assertThat(Fingerprint.of(with("Kubernetes", "latest")).value(EnvironmentField.KUBERNETES_MINOR))
                .isEqualTo("unknown");
    }

    @Test
    void a_field_too_few_or_too_many_is_refused() {
        TreeMap<String, String> fewer = new TreeMap<>(RECORDED.fields());
        fewer.remove("kernel");
        TreeMap<String, String> more = new TreeMap<>(RECORDED.fields());
        more.put("colour", "blue");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fingerprint(fewer))
                .withMessageContaining("'kernel'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fingerprint(more))
                .withMessageContaining("colour");
    }
}
