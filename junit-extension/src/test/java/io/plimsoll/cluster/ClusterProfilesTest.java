package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.project.Surroundings;
import io.plimsoll.record.ConfigException;
import io.plimsoll.units.Dimension;
import io.plimsoll.units.Units;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterProfilesTest {

    private static final String DIGEST = "@sha256:" + "ab".repeat(32);
    private static final String GOOD = """
            kubeconfig: ~/config
            context: admin
            identity:
              uid: 0b9f2f6e-6a0e-4f0e-9d6b-3f1d0c9a7e55
            namespace:
              existing: perf
            toolbox:
              image: registry.example.com:5000/perf/toolbox:1.2%s
            encryption:
              mechanism: wireguard
              interface: cilium_wg0
            nodeSelector:
              kubernetes.io/os: linux
            storageClass: fast
            caps:
              networkMbps: 12500
              flowMbps: 1250.5
              diskMibps: 120
              diskIops: 500
            cni: Cilium 1.12, VXLAN
            instanceType: bare metal
            bottleneck:
              corePercent: 90
              capPercent: 97.5
            """.formatted(DIGEST);

    @TempDir
    private Path project;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void stand_in_a_module_of_the_project() throws IOException {
        Files.createDirectories(project.resolve("clusters"));
        properties.put(
                "user.dir",
                Files.createDirectories(project.resolve("module/deep")).toString());
        properties.put("user.home", "/home/me");
    }

    @Test
    void a_profile_is_found_upwards_and_read_whole() throws IOException {
        ClusterConnection connection = read(GOOD);

        assertThat(connection.name()).isEqualTo("x");
        assertThat(connection.access().kubeconfig()).isEqualTo(Path.of("/home/me/config"));
        assertThat(connection.access().context()).contains("admin");
        assertThat(connection.encryptionSwitch()).isEmpty();
        ClusterProfile profile = connection.profile();
        assertThat(profile.uid()).contains("0b9f2f6e-6a0e-4f0e-9d6b-3f1d0c9a7e55");
        assertThat(profile.namespace()).isEqualTo(new NamespacePolicy.Existing("perf"));
        assertThat(profile.toolbox().image()).isEqualTo("registry.example.com:5000/perf/toolbox:1.2" + DIGEST);
        assertThat(profile.encryption()).isEqualTo(new WireEncryption.WireGuard("cilium_wg0"));
        assertThat(profile.nodeSelector()).containsExactly(Map.entry("kubernetes.io/os", "linux"));
        assertThat(profile.storageClass()).contains("fast");
        assertThat(profile.caps().network()).contains(Units.mbps(12_500));
        assertThat(profile.caps().flow()).contains(Units.mbps(1_250.5));
        assertThat(profile.caps().disk().map(Dimension.STORAGE_RATE::number)).contains(120.0 * (1 << 20));
        assertThat(profile.caps().diskOperations()).contains(Units.perSecond(500));
        assertThat(profile.bottleneck())
                .isEqualTo(new ClusterProfile.Bottleneck(Units.percent(90), Units.percent(97.5)));
        assertThat(profile.stated())
                .isEqualTo(new ClusterProfile.Stated(Optional.of("Cilium 1.12, VXLAN"), Optional.of("bare metal")));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_fine() throws IOException {
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n")).profile().uid()).isPresent();
    }

    @Test
    void most_fields_may_be_left_out() throws IOException {
        variables.put("KUBECONFIG", "/etc/kube.yaml");
        ClusterConnection connection = read("""
                namespace: {create: true}
                toolbox: {image: t:1, allowMutableTag: true}
                encryption: {mechanism: none}
                """);

        assertThat(connection.access().kubeconfig()).isEqualTo(Path.of("/etc/kube.yaml"));
        assertThat(connection.access().context()).isEmpty();
        assertThat(connection.profile().uid()).isEmpty();
        assertThat(connection.profile().namespace()).isEqualTo(new NamespacePolicy.Created());
        assertThat(connection.profile().encryption()).isEqualTo(new WireEncryption.None());
        assertThat(connection.profile().caps()).isEqualTo(ClusterProfile.Caps.none());
        assertThat(connection.profile().bottleneck()).isEqualTo(ClusterProfile.Bottleneck.usual());
    }

    @Test
    void the_identity_may_come_with_the_run() throws IOException {
        properties.put("plimsoll.cluster.uid", "11111111-2222-3333-4444-555555555555");

        assertThat(read(GOOD).profile().uid()).contains("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void the_cluster_under_test_and_its_control_each_have_an_identity_of_their_own() throws IOException {
        properties.put("plimsoll.cluster.uid", "11111111-2222-3333-4444-555555555555");
        properties.put("plimsoll.control.uid", "66666666-7777-8888-9999-000000000000");
        properties.put("control", "x");

        assertThat(read(GOOD).profile().uid()).contains("66666666-7777-8888-9999-000000000000");
        properties.put("control", "another");
        assertThat(read(GOOD).profile().uid()).contains("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void a_relative_kubeconfig_is_the_projects() throws IOException {
        variables.put("NAME", "secret");

        assertThat(read(GOOD.replace("~/config", "keys/${NAME}.yaml")).access().kubeconfig())
                .isEqualTo(project.resolve("keys/secret.yaml"));
    }

    @Test
    void an_unknown_cluster_is_answered_with_those_that_are_known() throws IOException {
        Files.writeString(project.resolve("clusters/aks.yaml"), GOOD);
        Files.writeString(project.resolve("clusters/gke.yaml"), GOOD);

        assertThatThrownBy(() -> ClusterProfiles.of(new Surroundings(variables, properties))
                        .connection("asks"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no cluster 'asks'; known: local, aks, gke");
    }

    @Test
    void a_name_is_no_path() {
        assertThatThrownBy(() -> ClusterProfiles.of(new Surroundings(variables, properties))
                        .connection("../clusters/x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no cluster");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            context: admin               | contxt: admin                | x.yaml:2:9 field "contxt": is unknown, did you mean "context"?; known: kubeconfig, context
              uid: 0b9f2f6e              | uid: null #                  | field "identity.uid": has no value; it must be a UID
              uid: 0b9f2f6e-             | uid: zz-                     | x.yaml:4:8 field "identity.uid": 'zz-6a0e-4f0e-9d6b-3f1d0c9a7e55' is not a UID
              existing: perf             |   existing: ~                | x.yaml:6:13 field "namespace.existing": has no value
              existing: perf             |   existing: Perf_1           | 'Perf_1' is not the name of a namespace
              existing: perf             |   {create: true, existing: perf} | needs one of existing: NAME and create: true
              existing: perf             |   create: false              | needs one of existing: NAME and create: true
              existing: perf             |   create: yes                | x.yaml:6:11 field "namespace.create": 'yes' is not true or false
              existing: perf             |   - perf                     | field "namespace": must be a mapping of fields
            @sha256:                     | ` #`                         | has no digest, so that it may change between two runs
            image: registry              | image: https://registry    | is not an image with a digest
              mechanism: wireguard       |   mechanism: ipsec           | x.yaml:10:14 field "encryption.mechanism": 'ipsec' is not wireguard or none
              mechanism: wireguard       |   mechanism: none            | field "encryption.interface": has no meaning with mechanism: none
              interface: cilium_wg0      |   # none                     | field "encryption.interface": is missing
              interface: cilium_wg0      |   interface: [a, b]          | must be the name of a network interface
              networkMbps: 12500         |   networkMbps: 0             | field "caps.networkMbps": must be more than 0
              networkMbps: 12500         |   networkMbps: .nan          | '.nan' is not a number
              networkMbps: 12500         |   networkMbps: .inf          | '.inf' is not a number
              networkMbps: 12500         |   networkMbps: "NaN"         | 'NaN' is not a number
              networkMbps: 12500         |   networkMbps: 1e999         | '1e999' is not a number
              networkMbps: 12500         |   networkMbps: 0x1F          | '0x1F' is not a number
              networkMbps: 12500         |   networkMbps: 1_000         | '1_000' is not a number
              networkMbps: 12500         |   networkMbps: 1,5           | '1,5' is not a number
              networkMbps: 12500         |   networkMbps: -5            | '-5' is not a number
              networkMbps: 12500         |   networkMbps: 12 Gbit/s     | '12 Gbit/s' is not a number
              networkMbps: 12500         |   networkMbps: 99999999999999999999 | is not a number
              networkMbps: 12500         |   flowMbps: 5                | x.yaml:17:3 field "flowMbps": is there twice, first in line 16
              diskIops: 500              |   diskIops: 0                | field "caps.diskIops": must be more than 0
              corePercent: 90            |   corePercent: 0             | field "bottleneck.corePercent": must be more than 0
              corePercent: 90            |   corePercent: 100.5         | field "bottleneck.corePercent": must be at most 100
              capPercent: 97.5           |   capPercent: most           | 'most' is not a number
              capPercent: 97.5           |   diskPercent: 97.5          | field "bottleneck.diskPercent": is unknown
            cni: Cilium 1.12, VXLAN      | cni: Unknown                 | field "cni": 'Unknown' is not at most 80 printable characters
            namespace:                   | namespace: &a                | anchors and aliases (& and *) are not supported
            storageClass: fast           | storageClass: *a             | anchors and aliases (& and *) are not supported
            storageClass: fast           | storageClass: !!java.net.URL [x] | tags (!) are not supported
            storageClass: fast           | storageClass: {a: [           | is not YAML that can be read
            kubeconfig: ~/config         | kubeconfig: ${NOWHERE}/config | the environment variable NOWHERE is not set; set it
            kubeconfig: ~/config         | # kubeconfig                 | the environment variable KUBECONFIG is not set (it is used where the field is missing)
            kubeconfig: ~/config         | kubeconfig: /a:/b            | names several files
            """)
    void a_mistake_is_told_with_its_place_and_what_is_allowed(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("clusters/x.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThatThrownBy(() -> read("contxt: a\nnamespace: {}\ntoolbox: {}\ncaps: {networkMbps: 0}\n"))
                .isInstanceOf(ConfigException.class)
                .satisfies(
                        e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(6));
    }

    @Test
    void one_document_is_a_profile() {
        assertThatThrownBy(() -> read(GOOD + "---\nnamespace: {create: true}\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("x.yaml:26:1: a second document begins here");
    }

    @Test
    void nothing_is_no_profile() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("- a\n")).hasMessageContaining("a profile is a mapping");
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused_before_it_is_understood() {
        assertThatThrownBy(() -> read("#".repeat(300_000))).hasMessageContaining("is larger than 256 KiB");
        assertThatThrownBy(() -> read("[".repeat(20_000))).isInstanceOf(ConfigException.class);
    }

    @Test
    void laughing_does_not_spread() {
        String laughs = IntStream.range(1, 40)
                .mapToObj(i -> "l" + i + ": &l" + i + " [*l" + (i - 1) + ", *l" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "l0: &l0 ha\n", ""));

        assertThatThrownBy(() -> read(laughs)).hasMessageContaining("anchors and aliases");
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        Files.write(project.resolve("clusters/x.yaml"), GOOD.getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> ClusterProfiles.of(new Surroundings(variables, properties))
                        .connection("x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not UTF-8");
    }

    private ClusterConnection read(String text) throws IOException {
        Files.writeString(project.resolve("clusters/x.yaml"), text);
        return ClusterProfiles.of(new Surroundings(variables, properties)).connection("x");
    }
}
