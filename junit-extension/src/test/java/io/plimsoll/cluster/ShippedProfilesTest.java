package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.project.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedProfilesTest {

    private final Surroundings surroundings = new Surroundings(
            Map.of("KUBECONFIG", "/etc/kube.yaml"),
            Map.of("user.dir", Path.of("").toAbsolutePath().toString()));

    @ParameterizedTest
    @ValueSource(strings = {"constellation-azure", "constellation-gcp"})
    void on_constellation_cilium_encrypts_with_wireguard(String name) {
        assertThat(ClusterProfiles.of(surroundings).connection(name).profile().encryption())
                .isEqualTo(new WireEncryption.WireGuard("cilium_wg0"));
    }

    @Test
    void all_of_them_may_be_named_in_sentences_also_where_there_are_no_profiles(@TempDir Path elsewhere) {
        ClusterProfiles none = ClusterProfiles.of(new Surroundings(Map.of(), Map.of("user.dir", elsewhere.toString())));

        assertThat(none.nameable()).isEqualTo(ClusterProfiles.of(surroundings).nameable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aks", "gke"})
    void the_plain_services_do_not_encrypt(String name) {
        assertThat(ClusterProfiles.of(surroundings).connection(name).profile().encryption())
                .isEqualTo(new WireEncryption.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"constellation-azure", "constellation-gcp", "aks", "gke"})
    void each_line_has_a_comment(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../clusters", name + ".yaml"));

        assertThat(lines).allMatch(line -> line.isBlank() || line.contains("#"));
    }
}
