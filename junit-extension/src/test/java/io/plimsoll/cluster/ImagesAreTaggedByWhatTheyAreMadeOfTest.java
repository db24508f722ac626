package io.plimsoll.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesAreTaggedByWhatTheyAreMadeOfTest {
    private static final List<String> BASE = List.of("sha256:base");

    @Test
    void the_same_files_on_the_same_base_have_the_same_tag() {
        assertThat(context("FROM a", "run").tag(BASE))
                .isEqualTo(context("FROM a", "run").tag(BASE))
                .matches("[0-9a-f]{12}");
    }

    @Test
    void a_changed_file_changes_the_tag() {
        assertThat(context("FROM a", "run").tag(BASE))
                .isNotEqualTo(context("FROM a", "ran").tag(BASE));
    }

    @Test
    void a_renamed_file_changes_the_tag() {
        assertThat(context(Map.of("a", "x")).tag(BASE))
                .isNotEqualTo(context(Map.of("b", "x")).tag(BASE));
    }

    @Test
    void a_changed_foundation_changes_the_tag() {
        assertThat(context("FROM a", "run").tag(BASE))
                .isNotEqualTo(context("FROM a", "run").tag(List.of("sha256:other")));
    }

    @Test
    void what_moves_from_one_file_to_the_next_changes_the_tag() {
        assertThat(context(Map.of("a", "xy", "b", "z")).tag(BASE))
                .isNotEqualTo(context(Map.of("a", "x", "b", "yz")).tag(BASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes", "node", "toolbox"})
    void every_shipped_image_has_a_dockerfile_with_titled_steps(String name) {
        ImageContext context = ImageContext.shipped(name);
        assertThat(DockerfileSteps.parse(context.dockerfile()).titled())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void every_packed_file_is_executable() throws IOException {
        Map<String, Integer> modes = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(context("FROM a", "run").tar())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                modes.put(entry.getName(), entry.getMode() & 0777);
            }
        }
        assertThat(modes).containsOnly(Map.entry("Dockerfile", 0755), Map.entry("bin/tool", 0755));
    }

    @Test
    void an_image_that_is_not_shipped_is_named() {
        assertThatThrownBy(() -> ImageContext.shipped("nowhere"))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("nowhere");
    }

    private static ImageContext context(String dockerfile, String tool) {
        return context(Map.of("Dockerfile", dockerfile, "bin/tool", tool));
    }

    private static ImageContext context(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
        return new ImageContext(bytes);
    }
}
