package io.plimsoll.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package that the toolbox does not install has no version, and nobody would miss it. */
class EachToolComesInAPackageOfTheToolboxTest {

    private static final String DOCKERFILE = "/io/plimsoll/cluster/images/toolbox/Dockerfile";

    @ParameterizedTest
    @MethodSource("packages")
    void it_is_installed_there(String debianPackage) throws IOException {
        try (InputStream dockerfile = getClass().getResourceAsStream(DOCKERFILE)) {
            String text = new String(Objects.requireNonNull(dockerfile).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(List.of(text.split("\\s+"))).contains(debianPackage);
        }
    }

    private static List<String> packages() {
        return WholeOutputs.all()
                .map(output -> Drivers.of(output.workload()).debianPackage())
                .distinct()
                .toList();
    }
}
