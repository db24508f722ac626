package io.plimsoll.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the name of a check in a report finds it in the guide. */
class EvidenceIsDocumentedTest {

    private static final Pattern EVIDENCE = Pattern.compile("\\bnew\\s+Evidence\\(\\s*(?:\"([^\"]+)\"|([A-Z_]+)\\b)?");

    @Test
    void every_name_of_evidence_stands_in_the_table_and_no_other() throws IOException {
        Set<String> made = new TreeSet<>();
        for (String source : sources()) {
            EVIDENCE.matcher(source).results().forEach(found -> made.add(name(found, source)));
        }

        assertThat(made).contains("plausibility", "placement", "bottleneck");
        assertThat(GuideTable.below("What the evidence is").names()).containsExactlyInAnyOrderElementsOf(made);
    }

    private static String name(MatchResult evidence, String source) {
        if (evidence.group(1) != null) {
            return evidence.group(1);
        }
        assertThat(evidence.group(2))
                .as(
                        "the name of evidence is a literal, or a constant of its class, so that it can be found:\n%s",
                        source)
                .isNotNull();
        Matcher constant = Pattern.compile("\\bString " + evidence.group(2) + " = \"([^\"]+)\";")
                .matcher(source);
        assertThat(constant.find())
                .as("the value of %s in\n%s", evidence.group(2), source)
                .isTrue();
        return constant.group(1);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("junit-extension", "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EvidenceIsDocumentedTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
