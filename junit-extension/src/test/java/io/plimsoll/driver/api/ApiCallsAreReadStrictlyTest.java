package io.plimsoll.driver.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.Reading;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.ApiRequestsWithScaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallsAreReadStrictlyTest {

    private static final ApiRequestsDriver<ApiRequestsWithScaling> DRIVER = ApiRequestsDriver.scaling();

    @Test
    void each_request_is_a_sample_of_its_verb() {
        Reading reading = read(Series.log());

        assertThat(reading.measurements().samples().keySet())
                .containsExactlyInAnyOrder(
                        "create latency",
                        "get latency",
                        "list latency",
                        "update latency",
                        "scale latency",
                        "delete latency");
        assertThat(reading.measurements().samples())
                .allSatisfy(
                        (quantity, group) -> assertThat(group).isEqualTo(new SampleGroup(List.of(0.001, 0.001), 0)));
        assertThat(reading.facts()).containsEntry("API server", "v1.20.2").containsEntry("API protocol", "h2");
    }

    @Test
    void a_request_that_failed_is_a_sample_that_failed() {
        Reading reading = read(
                Series.log(call -> call.verb().equals("get") && call.object().equals("d-1")
                        ? Series.answered(call, 503)
                        : call.verb().equals("list") ? Series.answered(call, 0) : call));

        assertThat(reading.measurements().samples().get("get latency")).isEqualTo(new SampleGroup(List.of(0.001), 1));
        assertThat(reading.measurements().samples().get("list latency")).isEqualTo(new SampleGroup(List.of(), 2));
    }

    @Test
    void what_could_not_be_created_fails_with_every_verb() {
        Reading reading = read(Series.log(call -> call.object().equals("d-1")
                ? Series.answered(call, call.verb().equals("create") ? 500 : 0)
                : call.verb().equals("list")
                        ? new ApiCall("list", "", "", 1, 200, call.due(), call.start(), call.seconds(), call.inClient())
                        : call));

        assertThat(failed(reading, "create latency")).isEqualTo(1);
        assertThat(failed(reading, "delete latency")).isEqualTo(1);
        assertThat(failed(reading, "list latency")).isZero();
    }

    @Test
    void no_beginning_of_it_is_a_whole_one() {
        String said = Series.log().said();

        for (int end = 0; end < said.length(); end++) {
            String beginning = said.substring(0, end);
            assertThatThrownBy(() -> DRIVER.read(Series.WORKLOAD, beginning)).isInstanceOf(InvalidException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR"})
    void it_is_read_alike_wherever_one_is(String language) {
        Locale before = Locale.getDefault();
        String said = Series.log().said();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Series.log().said()).isEqualTo(said);
            assertThat(read(Series.log()).measurements().samples()).hasSize(6);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void what_contradicts_itself_is_refused(String because, UnaryOperator<String> change) {
        String said = Series.log().said();
        String changed = change.apply(said);

        assertThat(changed).isNotEqualTo(said);
        assertThatThrownBy(() -> DRIVER.read(Series.WORKLOAD, changed))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(because);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction("the format 4 ", said -> said.replaceFirst("\"format\" : 3", "\"format\" : 4")),
                contradiction("format 2 say how long", said -> said.replaceFirst("\"format\" : 3", "\"format\" : 2")),
                contradiction(
                        "format 3 do not say how long",
                        said -> said.replaceFirst(
                                "\"seconds\" : 0.001,\\s+\"inClient\" : 2.0E-4", "\"seconds\" : 0.001")),
                contradiction("before it was asked for", said -> said.replaceFirst("2.0E-4", "-2.0E-4")),
                contradiction(
                        "format 3 have no buckets", said -> said.replaceFirst("(?s),\\s*\"buckets\" : \\[.*?\\]", "")),
                contradiction(
                        "contradict each other", said -> said.replaceFirst("\"count\" : 6.0", "\"count\" : 11.0")),
                contradiction(
                        "for pods instead", said -> said.replace("\"kind\" : \"deployments\"", "\"kind\" : \"pods\"")),
                contradiction("negative", said -> said.replace("\"left\" : 0", "\"left\" : -1")),
                contradiction("others", said -> said.replace("\"left\" : 0,", "\"left\" : 0, \"others\" : 0,")),
                contradiction("'protocols' is missing", said -> said.replace("\"protocols\" : \"h2\",", "")),
                contradiction("Duplicate field", said -> said.replace("\"left\" : 0,", "\"left\" : 0, \"left\" : 0,")),
                contradiction("token", said -> said + "{}"),
                contradiction("3 of 'create' instead of 2", said -> said.replaceFirst("\"get\"", "\"create\"")),
                contradiction("1 of 'get' instead of 2", said -> said.replaceFirst("\"get\"", "\"put\"")),
                contradiction("created twice", said -> said.replaceFirst("d-1", "d-0")),
                contradiction("of another object", said -> replaceLast(said, "uid-1", "uid-2")),
                contradiction(
                        "not one request of 'delete'",
                        said -> replaceLast(replaceLast(said, "\"d-1\"", "\"d-0\""), "uid-1", "uid-0")),
                contradiction("named 3 objects where 2", said -> said.replaceFirst("\"items\" : 2", "\"items\" : 3")),
                contradiction("no status is 42", said -> said.replaceFirst("200", "42")),
                contradiction("took no time", said -> said.replaceFirst("\"seconds\" : 0.001", "\"seconds\" : 0.0")),
                contradiction(
                        "2 requests of 'round trip' were under way at the same time instead of 1",
                        said -> said.replaceFirst("\"seconds\" : 0.001", "\"seconds\" : 0.003")),
                contradiction("began before", said -> said.replaceFirst("\"start\" : 0.004", "\"start\" : 0.001")),
                contradiction("no rate was asked for", said -> said.replaceFirst("\"due\" : 0.21", "\"due\" : 0.209")));
    }

    @Test
    void a_request_more_than_asked_for_is_refused() {
        List<ApiCall> more = new ArrayList<>(Series.log().calls());
        more.add(Series.call(more.size(), "watch", "", "", 0));

        assertThatThrownBy(() -> read(Series.of(more, "v1.20.2", 0, 0)))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("other requests");
    }

    private static int failed(Reading reading, String quantity) {
        return requireNonNull(reading.measurements().samples().get(quantity)).failed();
    }

    private static Arguments contradiction(String because, UnaryOperator<String> change) {
        return Arguments.of(because, change);
    }

    private static String replaceLast(String said, String what, String by) {
        int at = said.lastIndexOf(what);
        return said.substring(0, at) + by + said.substring(at + what.length());
    }

    private static Reading read(ApiCallLog log) {
        return DRIVER.read(Series.WORKLOAD, log.said());
    }
}
