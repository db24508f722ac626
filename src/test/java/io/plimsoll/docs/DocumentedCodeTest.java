package io.plimsoll.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader copies from a document compiles. */
class DocumentedCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void every_java_block_compiles(String document) {
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
}
