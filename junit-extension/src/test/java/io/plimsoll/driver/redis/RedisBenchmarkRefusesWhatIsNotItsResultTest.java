package io.plimsoll.driver.redis;

import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.driver.RecordedOutput;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.RedisBenchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisBenchmarkRefusesWhatIsNotItsResultTest {

    private static final RedisBenchmark ASKED = redisBenchmark().values(bytes(1_000));

    @Test
    void a_server_that_does_not_say_its_version_is_invalid() {
        assertThatThrownBy(() -> new RedisBenchmarkDriver().read(ASKED, seconds(10), "", client("redis")))
                .isInstanceOf(InvalidException.class)
                .hasMessage("redis-server did not say its version");
    }

    @Test
    void another_version_is_invalid() {
        String older = RecordedOutput.of(RedisBenchmarkDriver.class, "redis.server.txt")
                .replace("Redis version=8.0.2", "Redis version=7.0.15");

        assertThatThrownBy(() -> new RedisBenchmarkDriver().read(ASKED, seconds(10), older, client("redis")))
                .isInstanceOf(InvalidException.class)
                .hasMessage("the output of redis 7.0.15 is not known; use the toolbox's redis 8.0");
    }

    @ParameterizedTest
    @CsvSource({
        "only-gets, told of 1 tests instead of SET and GET",
        "out-of-memory, told of 0 tests instead of SET and GET",
    })
    void tests_that_are_missing_are_invalid(String test, String complaint) {
        assertInvalid(ASKED.requests(1_000), client(test), complaint);
    }

    @Test
    void requests_that_were_not_asked_for_one_at_a_time_are_invalid() {
        assertInvalid(
                ASKED.requests(20_000),
                client("pipelined"),
                "909090.94 per second that take 0.698 ms each are 634.5 requests at once, but it has 50 connections");
    }

    @Test
    void a_run_that_is_mostly_connecting_is_not_taken_for_one_that_hangs() {
        String hanging = client("redis").replace("\"0.218\"", "\"0.018\"");
        String few = hanging.replace("145348.83", "142857.14").replace("121654.50", "125000.00");

        assertInvalid(ASKED, hanging, "requests at once");
        assertThatCode(() -> read(ASKED.requests(1_000), few)).doesNotThrowAnyException();
    }

    @Test
    void another_number_of_requests_than_asked_for_is_invalid() {
        assertInvalid(
                ASKED.requests(99_000),
                client("redis"),
                "reports 145348.83 SETs per second, which are not 99000 requests in a whole number of milliseconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARNING: Could not fetch server CONFIG\n",
                "SET: 145348.83\rSET: 145348.83\r",
                "Could not connect to Redis at 127.0.0.1:18001: Connection refused\n",
                "\n",
            })
    void text_before_the_names_of_the_columns_is_invalid(String before) {
        assertInvalid(ASKED, before + client("redis"), "did not begin with the names of its columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error from server: OOM\n", "\"SET\"", "\n"})
    void text_after_the_last_row_is_invalid(String after) {
        assertThatThrownBy(() -> read(ASKED, client("redis") + after)).isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"145348.83\" | \"nan\"        | did not tell of its SETs",
                "\"145348.83\" | \"inf\"        | did not tell of its SETs",
                "\"145348.83\" | \"145348,83\"  | did not tell of its SETs",
                "\"145348.83\" | \"0.00\"       | requests at once",
                "\"145348.83\" | \"1.45e5\"     | did not tell of its SETs",
                "\"145348.83\" | \"-145348.83\" | did not tell of its SETs",
                "\"0.207\"     | \"0.500\"      | is out of order",
                "\"0.218\"     | \"7.000\"      | is out of order",
                "\"0.218\"     | \"0.018\"      | requests at once",
                "\"rps\"       | \"reqs\"       | did not begin with the names of its columns",
                "\"GET\"       | \"SET\"        | did not tell of its GETs",
            })
    void a_damaged_field_is_invalid(String was, String becomes, String complaint) {
        String whole = client("redis");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> read(ASKED, whole.replace(was, becomes)))
                .withMessageContaining(complaint);
    }

    private static void assertInvalid(RedisBenchmark workload, String clientSaid, String complaint) {
        assertThatThrownBy(() -> read(workload, clientSaid))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(complaint);
    }

    private static void read(RedisBenchmark workload, String clientSaid) {
        new RedisBenchmarkDriver()
                .read(
                        workload,
                        seconds(10),
                        RecordedOutput.of(RedisBenchmarkDriver.class, "redis.server.txt"),
                        clientSaid);
    }

    private static String client(String test) {
        return RecordedOutput.of(RedisBenchmarkDriver.class, test + ".client.csv");
    }
}
