package io.plimsoll.driver;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.plimsoll.record.InvalidException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream that breaks off may do so after any byte: whatever is missing at the end, there is no number. */
class NoStrictPrefixIsReadTest {

    /** A longer text is a table of many alike rows: it is cut all over its head and its last rows, and around each line. */
    private static final int CUT_ALL_OVER = 20_000;

    private static final int HEAD = 3_000;
    private static final int LAST_ROWS = 200;

    /** Recordings of runs that failed, or were of something else than can be asked for: not even the whole is read. */
    private static final Set<String> NOT_READ = Set.of(
            "curl/ftp-missing.client.json",
            "curl/http-cut.client.json",
            "curl/http-missing.client.json",
            "curl/http-refused.client.json",
            "fio/full-layout.json",
            "fio/full-write.json",
            "fio/missing-directory.txt",
            "fio/randread-3.33.json",
            "ioping/full.err",
            "iperf3/refused.client.json",
            "iperf3/tcp-3.12.client.json",
            "netperf/killed.txt",
            "netperf/refused.txt",
            "openssl/openssl-alone.txt",
            "qperf/killed.txt",
            "qperf/refused.txt",
            "redis/only-gets.client.csv",
            "redis/out-of-memory.client.csv",
            "redis/pipelined.client.csv",
            "sockperf/few.txt",
            "sockperf/killed.txt",
            "sockperf/nobody.txt",
            "sockperf/one.txt",
            "sockperf/refused.txt",
            "sockperf/udp-killed.txt",
            "stressng/stress-ng-zero.yaml",
            "sysbench/sysbench-refused.txt",
            "wrk/hanging.client.txt",
            "wrk/missing.client.txt",
            "wrk/unanswered.client.txt");

    @ParameterizedTest
    @MethodSource("outputs")
    void a_strict_prefix_is_invalid_and_the_whole_is_read(WholeOutput output) {
        String whole = output.said();
        List<String> read = new ArrayList<>();

        lengths(whole).forEach(length -> {
            try {
                output.read().accept(whole.substring(0, length));
                read.add(length + " of " + whole.length() + " characters are read");
            } catch (InvalidException expected) {
                if (Objects.requireNonNullElse(expected.getMessage(), "").isBlank()) {
                    read.add(length + " of " + whole.length() + " characters are refused without a word");
                }
            } catch (RuntimeException other) {
                read.add(length + " of " + whole.length() + " characters: " + other);
            }
        });

        assertThat(read).isEmpty();
        assertThatCode(() -> output.read().accept(whole)).doesNotThrowAnyException();
    }

    private static Stream<WholeOutput> outputs() {
        return WholeOutputs.all();
    }

    private static IntStream lengths(String whole) {
        if (whole.length() <= CUT_ALL_OVER) {
            return IntStream.range(0, whole.length());
        }
        IntStream ends =
                IntStream.concat(IntStream.range(0, HEAD), IntStream.range(whole.length() - LAST_ROWS, whole.length()));
        IntStream lines = IntStream.range(0, whole.length())
                .filter(at -> whole.charAt(at) == '\n')
                .flatMap(at -> IntStream.rangeClosed(at, at + 2));
        return IntStream.concat(ends, lines)
                .filter(length -> length < whole.length())
                .distinct();
    }

    @Test
    void every_recording_is_cut_or_is_known_not_to_be_read() throws IOException, URISyntaxException {
        Set<String> known = WholeOutputs.all().map(WholeOutput::name).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NOT_READ);

        assertThat(recordings()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<String> recordings() throws IOException, URISyntaxException {
        Path recordings = Path.of(Objects.requireNonNull(NoStrictPrefixIsReadTest.class.getResource("fio"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.walk(recordings)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> recordings.relativize(file).toString())
                    .filter(not(name -> name.endsWith(".class")))
                    .toList();
        }
    }
}
