package io.plimsoll.driver;

import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.ApiLatency.deployments;
import static io.plimsoll.workload.PodStartup.podStartup;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Workload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proxies, encodings and other versions put words into a tool's mouth: INVALID with the reason, whichever driver hears them. */
class WhatNoToolSaysIsRefusedTest {

    private static final List<String> LOCALES = List.of("en-US", "de-DE", "tr-TR");

    private static final String HTML = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n"
            + "<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.26.3</center></body>\n</html>\n";

    private static final String LAST_EVENT =
            "{\"event\":\"end\",\"data\":{\"sum_sent\":{\"seconds\":2.0,\"bytes\":250000000,"
                    + "\"bits_per_second\":1000000000,\"retransmits\":0},\"sum_received\":{\"seconds\":2.0,"
                    + "\"bytes\":250000000,\"bits_per_second\":1000000000}}}\n";

    private static final String EVENTS = "{\"event\":\"start\",\"data\":{\"version\":\"iperf 3.18\",\"test_start\":"
            + "{\"protocol\":\"TCP\",\"num_streams\":1,\"omit\":0,\"duration\":2,\"reverse\":0}}}\n"
            + "{\"event\":\"interval\",\"data\":{\"sum\":{\"seconds\":1.0,\"bytes\":125000000,\"omitted\":false}}}\n"
            + LAST_EVENT;

    private static final String UNSURE = "!!! WARNING\n"
            + "!!! Desired confidence was not achieved within the specified iterations.\n"
            + "!!! This implies that there was variability in the test environment that\n"
            + "!!! must be investigated before going further.\n"
            + "!!! Confidence intervals: Throughput      : 12.345%\n"
            + "!!!                       Local CPU util  : 0.000%\n"
            + "!!!                       Remote CPU util : 0.000%\n\n";

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void it_is_invalid_with_a_reason_in_every_locale(WholeOutput output) {
        List<String> wrong = new ArrayList<>();

        for (String tag : LOCALES) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            instead(output.said()).forEach((what, said) -> {
                try {
                    output.read().accept(said);
                    wrong.add(what + " is read in " + tag);
                } catch (InvalidException expected) {
                    if (Objects.requireNonNullElse(expected.getMessage(), "").isBlank()) {
                        wrong.add(what + " is refused without a word in " + tag);
                    }
                } catch (RuntimeException other) {
                    wrong.add(what + " in " + tag + ": " + other);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private static Stream<WholeOutput> outputs() {
        return Stream.concat(
                WholeOutputs.all(),
                Stream.of(api(apiLatency().of(configMaps())), api(apiLatency().of(deployments())), api(podStartup())));
    }

    private static <W extends Workload> WholeOutput api(W workload) {
        ApiDriver<W> driver = (ApiDriver<W>) Drivers.of(workload);
        return new WholeOutput(driver.tool(), "{}", workload, said -> driver.read(workload, said));
    }

    private static Map<String, String> instead(String whole) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("an empty text", "");
        texts.put("blanks", " \t\n \r\n");
        texts.put("a page of HTML", HTML);
        texts.put("what it said, compressed", new String(compressed(whole), UTF_8));
        texts.put("what it said, in UTF-16", new String(whole.getBytes(UTF_16), UTF_8));
        texts.put("NUL bytes", "\0".repeat(512));
        texts.put("the events of iperf3 --json-stream", EVENTS);
        texts.put("the last of them", LAST_EVENT);
        texts.put("netperf's doubt", UNSURE);
        return texts;
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void every_driver_hears_them() {
        assertThat(outputs().map(output -> output.workload().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Drivers.workloads());
    }
}
