package io.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureResultsTest {

    @TempDir
    private Path folder;

    @Test
    void what_allure_left_is_cleared_and_nothing_else() throws IOException {
        for (String name : List.of(
                "1-result.json",
                "1-container.json",
                "1-attachment.svg",
                "1-attachment",
                "categories.json",
                "environment.properties",
                "executor.json",
                ".gitignore",
                "notes.txt")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("history"));

        new AllureResults(folder).clear();

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".gitignore", "notes.txt", "history");
    }

    @Test
    void a_folder_that_is_not_there_is_no_mistake() throws IOException {
        AllureResults nowhere = new AllureResults(folder.resolve("nowhere"));

        nowhere.clear();
        nowhere.describe(Map.of(), Map.of());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_launch_that_is_interrupted_has_its_categories_already() throws IOException {
        AllureResults results = new AllureResults(folder);
        results.clear();

        results.categorise();

        assertThat(folder.resolve("categories.json")).content().contains("INCONCLUSIVE");
    }

    @Test
    void the_environment_reads_back_whatever_it_says() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("CNI encryption=", "WireGuard: on \\ µ ≥");
        environment.put("MTU", "1420");

        new AllureResults(folder).describe(environment, Map.of());

        Properties read = new Properties();
        try (InputStream file = Files.newInputStream(folder.resolve("environment.properties"))) {
            read.load(file);
        }
        assertThat(read).containsAllEntriesOf(environment);
    }

    @Test
    void the_executor_is_the_job_on_github_or_us() throws IOException {
        AllureResults results = new AllureResults(folder);

        results.describe(Map.of("run", "a1b2"), Map.of());
        assertThat(executor().at("/name").asText()).isEqualTo("Plimsoll");
        results.describe(Map.of("run", "a1b2"), Map.of("GITHUB_REPOSITORY", "o/r", "GITHUB_RUN_ID", "7"));
        assertThat(executor().at("/buildUrl").asText()).isEqualTo("https://github.com/o/r/actions/runs/7");
    }

    @Test
    void each_verdict_falls_into_its_category() throws IOException {
        new AllureResults(folder).describe(Map.of(), Map.of());
        JsonNode categories =
                new ObjectMapper().readTree(folder.resolve("categories.json").toFile());

        for (String verdict : List.of("INCONCLUSIVE", "INVALID", "INFRA", "CONFIG")) {
            assertThat(categories)
                    .filteredOn(each -> matches(each, verdict + ": 'a' on local\n\nmore"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.at("/name").asText()).startsWith(verdict));
        }
        assertThat(categories)
                .filteredOn(each -> matches(each, "java.lang.NullPointerException"))
                .singleElement()
                .satisfies(each -> assertThat(each.at("/name").asText()).isEqualTo("Another error"));
    }

    private static boolean matches(JsonNode category, String message) {
        return category.at("/matchedStatuses").toString().contains("broken")
                && Pattern.matches(category.at("/messageRegex").asText(), message);
    }

    private JsonNode executor() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("executor.json").toFile());
    }
}
