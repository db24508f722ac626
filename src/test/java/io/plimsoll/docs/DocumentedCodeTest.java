package io.plimsoll.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader copies from a document compiles, and the sentences in it are not refused. */
class DocumentedCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void every_java_block_compiles_and_its_fields_can_be_evaluated(String document) {
        DocumentedCode code = DocumentedCode.of(Path.of(document));

        assertThat(code.isEmpty()).as("%s has no Java block", document).isFalse();
        assertThat(code.errors()).isEmpty();
    }

    @Test
    void a_mistake_is_reported_with_its_line_in_the_document() {
        List<String> lines = List.of("", "import java.util.List;", "", "List<String> names = List.of(1);");

        assertThat(new DocumentedCode(Path.of("guide.md"), lines).errors())
                .singleElement()
                .asString()
                .startsWith("guide.md:4: incompatible types");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario(\"upside-down\").run(iperf3().tcp()).betweenNodes()"
                        + ".expect(throughput().isBetween(mbps(9), mbps(8)))",
                "scenario(\"twice\").run(iperf3().tcp()).betweenNodes()"
                        + ".expect(throughput().isAtLeast(mbps(9)).on(\"aks\", mbps(8)).on(\"aks\", mbps(7)))",
                "scenario(\"Not An Id\").run(iperf3().tcp()).betweenNodes().expect(throughput().isAtLeast(mbps(9)))"
            })
    void what_compiles_and_is_refused_is_reported_with_its_line_too(String sentence) {
        assertThat(sentences("", "Scenario refused = " + sentence + ";"))
                .singleElement()
                .asString()
                .startsWith("guide.md:7: java.lang.IllegalArgumentException: ");
        assertThat(sentences("class Gate {", "static final Scenario REFUSED = " + sentence + ";", "}"))
                .singleElement()
                .asString()
                .startsWith("guide.md:7: java.lang.IllegalArgumentException: ");
    }

    @Test
    void the_right_twin_of_what_is_refused_is_not() {
        String right = "scenario(\"right\").run(iperf3().tcp()).betweenNodes()"
                + ".expect(throughput().isBetween(mbps(8), mbps(9)))";

        assertThat(sentences("class Gate {", "final Scenario RIGHT = " + right + ";", "}"))
                .isEmpty();
    }

    private static List<String> sentences(String... body) {
        List<String> lines = new ArrayList<>(List.of(
                "import static io.plimsoll.scenario.Scenario.scenario;",
                "import static io.plimsoll.units.Units.mbps;",
                "import static io.plimsoll.workload.Iperf3.iperf3;",
                "import static io.plimsoll.workload.MeasuresThroughput.throughput;",
                "import io.plimsoll.scenario.Scenario;"));
        lines.addAll(List.of(body));
        return new DocumentedCode(Path.of("guide.md"), lines).errors();
    }
}
