package io.plimsoll.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import io.plimsoll.docs.GuideTable;
import io.plimsoll.junit.PerformanceTest;
import io.plimsoll.scenario.Control;
import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.scenarios.Catalogue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scenario that no gate runs, or that a tag does not select, is measured on no release, and nobody misses it. */
class GatesRunTheCatalogueTest {

    private static List<GateMethod> gates = List.of();

    @BeforeAll
    static void see_every_gate() {
        gates = new ClassFileImporter()
                .withImportOption(Predefined.ONLY_INCLUDE_TESTS).importPackages("io.plimsoll").stream()
                        .filter(type -> type.getSimpleName().endsWith("Gate"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(PerformanceTest.class))
                        .map(GateMethod::of)
                        .toList();
    }

    @Test
    void every_scenario_is_run_by_exactly_one_gate() {
        assertThat(gates)
                .extracting(gate -> gate.scenario().plan().id())
                .containsExactlyInAnyOrderElementsOf(Catalogue.scenarios().stream()
                        .map(scenario -> scenario.plan().id())
                        .toList());
        assertThat(gates)
                .extracting(GateMethod::scenario)
                .as("the ready-made scenario, not another one of its name")
                .containsExactlyInAnyOrderElementsOf(Catalogue.scenarios());
    }

    @Test
    void a_gate_is_tagged_by_the_encryption_that_its_scenario_demands() {
        assertThat(gates)
                .allSatisfy(gate -> assertThat(gate.tags())
                        .as("%s", gate.name())
                        .filteredOn(Set.of("encrypted", "plain")::contains)
                        .containsExactlyElementsOf(demanded(gate.scenario())));
    }

    @Test
    void a_gate_is_tagged_as_compared_if_and_only_if_its_scenario_has_a_control_cluster() {
        assertThat(gates)
                .allSatisfy(gate -> assertThat(gate.tags().contains("compared"))
                        .as("%s", gate.name())
                        .isEqualTo(isCompared(gate.scenario())));
    }

    @Test
    void every_tag_stands_in_the_guide_and_every_tag_of_the_guide_selects_a_gate() throws IOException {
        assertThat(GuideTable.below("Which gates run where").names())
                .containsExactlyInAnyOrderElementsOf(
                        gates.stream().flatMap(gate -> gate.tags().stream()).collect(Collectors.toSet()));
    }

    private static List<String> demanded(Scenario scenario) {
        return scenario.plan().encryption().map(GatesRunTheCatalogueTest::tag).stream()
                .toList();
    }

    private static String tag(Encryption demanded) {
        return switch (demanded) {
            case ON, WIREGUARD -> "encrypted";
            case OFF -> "plain";
        };
    }

    private static boolean isCompared(Scenario scenario) {
        return scenario.plan()
                .control()
                .filter(Control.OfCluster.class::isInstance)
                .isPresent();
    }
}
