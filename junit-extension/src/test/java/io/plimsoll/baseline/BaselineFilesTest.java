package io.plimsoll.baseline;

import static io.plimsoll.baseline.Recordings.PLACE;
import static io.plimsoll.baseline.Recordings.SETTING;
import static io.plimsoll.baseline.Recordings.recording;
import static io.plimsoll.baseline.Recordings.run;
import static io.plimsoll.baseline.Recordings.values;
import static io.plimsoll.baseline.Recordings.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.plimsoll.record.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineFilesTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("none");
    private String text = "";

    @BeforeEach
    void record_one() throws IOException {
        recording(folder, "v2.23")
                .record(run("r1", 816, 820, 811, 830, 825), SETTING, values(run("r1", 816, 820, 811, 830, 825)));
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        text = Files.readString(file);
    }

    @Test
    void the_same_recording_gives_the_same_bytes_by_the_schema(@TempDir Path other) throws IOException {
        recording(other, "v2.23")
                .record(run("r1", 816, 820, 811, 830, 825), SETTING, values(run("r1", 816, 820, 811, 830, 825)));

        assertThat(other.resolve(folder.relativize(file))).hasContent(text);
        assertThat(schema("plimsoll-baseline-1").validate(text, InputFormat.JSON))
                .isEmpty();
        assertThat(schema("plimsoll-baseline-1").validate(text.replace("\"runId\"", "\"run\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"runId\"                  | \"runID\"                    | field sessions[0].runId",
                "\"setting\" : \"           | \"seting\" : \"              | field setting, line 37: 'setting' is missing",
                "\"release\"                | \"relase\"                   | field sessions[0].release, line 35: 'release' is missing",
                "8.16E8                     | \"NaN\"                      | field sessions[0].values.throughput, line 33",
                "8.16E8                     | NaN                          | Non-standard token 'NaN'",
                "8.16E8                     | 1e999                        | but was Infinity",
                "8.16E8                     | -1.0                         | but was -1.0",
                "8.16E8                     | null                         | field sessions[0].values.throughput",
                "plimsoll-baseline/1        | plimsoll-baseline/2          | field schema: this is of the form 'plimsoll-baseline/2'",
                "\"kernel\" : \"6.1.0\"     | \"kernel\" : \"6.8.0\"       | what it says belongs into ",
                "\"kernel\"                 | \"kernl\"                    | a fingerprint has a field 'kernel'",
                "\"name\" : \"v2.23\"       | \"name\" : \"v2.24\"         | what it says belongs into ",
                "\"sessions\" : [           | \"sessions\" : [], \"more\" : [ | field more",
            })
    void what_is_not_exactly_a_baseline_is_refused_with_file_and_field(String written, String instead, String says)
            throws IOException {
        assertThat(text).contains(written);
        Files.writeString(file, text.replace(written, instead));

        assertThatThrownBy(() -> new Baselines(new BaselineFolder(folder)).find(wanted("v2.23"), PLACE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("/v2.23/local/encrypted-traffic-between-nodes.")
                .hasMessageContaining(says);
    }

    @Test
    void text_after_the_end_and_a_run_that_is_there_twice_are_refused() throws IOException {
        Files.writeString(file, text + "{}");
        assertThatThrownBy(() -> new Baselines(new BaselineFolder(folder)).find(wanted("v2.23"), PLACE))
                .isInstanceOf(ConfigException.class);

        int from = text.indexOf("{", text.indexOf("\"sessions\""));
        int to = text.lastIndexOf("}", text.lastIndexOf("]"));
        String session = text.substring(from, to + 1);
        Files.writeString(file, text.replace(session, session + ", " + session));
        assertThatThrownBy(() -> new Baselines(new BaselineFolder(folder)).find(wanted("v2.23"), PLACE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("run r1 is there twice");
    }

    @Test
    void a_mixture_of_releases_is_refused_before_anything_is_compared_with_it() throws IOException {
        recording(folder, "v2.23").record(run("r2", 811), SETTING, values(run("r2", 811)));
        String both = Files.readString(file);
        int second = both.lastIndexOf("\"release\" : \"v2.23\"");
        Files.writeString(
                file, both.substring(0, second) + both.substring(second).replace("v2.23", "v2.24"));

        assertThatThrownBy(() -> new Baselines(new BaselineFolder(folder)).find(wanted("v2.23"), PLACE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("/v2.23/local/encrypted-traffic-between-nodes.")
                .hasMessageContaining("its sessions are of several releases, v2.23 and v2.24: nothing can be compared"
                        + " with a mixture");
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_published_figures_of_this_project_are_tables_by_the_schema(Path table) throws IOException {
        assertThat(PublishedFigures.read(table).figures()).isNotEmpty();
        assertThat(schema("plimsoll-published-1").validate(Files.readString(table), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_table_under_another_name_is_refused() throws IOException {
        Path renamed = folder.resolve("other.json");
        Files.copy(published().findFirst().orElseThrow(), renamed);

        assertThatThrownBy(() -> PublishedFigures.read(renamed))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("published/other.json: field name: it is called '");
    }

    static Stream<Path> published() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../baselines/published"))) {
            return files.sorted().toList().stream();
        }
    }

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream schema = Baseline.class.getResourceAsStream(name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        }
    }
}
