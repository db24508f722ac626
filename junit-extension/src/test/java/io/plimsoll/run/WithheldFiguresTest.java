package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresReads.READ_RATE;
import static io.plimsoll.workload.MeasuresReads.reads;
import static io.plimsoll.workload.MeasuresReads.typicalReadLatency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.evidence.WithheldFigures;
import io.plimsoll.record.InvalidException;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.Measurements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A figure of too few operations is missed by whoever promises something of it, and by nobody else. */
class WithheldFiguresTest {

    private static final String WHY = "fio timed 500 reads, of which a p99 says nothing";

    private static final Scenario OF_THE_RATE =
            scenario("rate").run(fio().randomReads()).onNodeDisk().expect(reads().isAtLeast(perSecond(35)));

    private static final Scenario OF_THE_P99_TOO = scenario("p99")
            .run(fio().randomReads())
            .onNodeDisk()
            .expect(reads().isAtLeast(perSecond(35)))
            .expect(typicalReadLatency(p99()).isAtMost(millis(50)));

    @Test
    void a_promise_of_it_is_invalid_with_the_reason() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> standings(OF_THE_P99_TOO).requireMeasured(slow()))
                .withMessage("repetition 1 measured no read latency p99 of a typical run: " + WHY);
    }

    @Test
    void a_promise_of_something_else_is_judged() {
        assertThatCode(() -> standings(OF_THE_RATE).requireMeasured(slow())).doesNotThrowAnyException();
    }

    @Test
    void where_nothing_is_withheld_nothing_is_said() {
        assertThat(WithheldFigures.of(Measurements.none().with(READ_RATE, 50))).isEmpty();
    }

    private static Standings standings(Scenario scenario) {
        return new Standings(scenario.plan(), "local", objective -> Optional.empty());
    }

    private static RepetitionRecord slow() {
        Measurements measured = Measurements.none().with(READ_RATE, 50).withholding(typicalReadLatency(p99()), WHY);
        return new RepetitionRecord(
                1,
                RepetitionRecord.CANDIDATE,
                false,
                Instant.EPOCH,
                10,
                measured.asMap(),
                Map.of(),
                WithheldFigures.of(measured).stream().toList(),
                List.of());
    }
}
