package io.plimsoll.bench;

import static io.plimsoll.scenario.Encryption.encryption;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresThroughput.throughput;

import io.plimsoll.scenario.Encryption;
import io.plimsoll.scenario.Scenario;
import java.util.Locale;

/** The sentences that are run. Their limit is so low that it never ends a run early. */
final class Sentences {

    /** Fewer decide nothing, so that a run would end as soon as that is clear. */
    static final int FEWEST_REPETITIONS = 5;

    static final int SECONDS = 10;

    static final int OMITTED_SECONDS = 1;

    private Sentences() {}

    static Scenario requests(int repetitions) {
        return scenario("bench-api")
                .run(apiLatency().of(configMaps()).objects(ApiByHand.OBJECTS))
                .repeated(exactly(repetitions))
                .warmUp(0)
                .expect(createLatency(p50()).isAtMost(seconds(3_600)));
    }

    static Scenario traffic(Encryption mode, int repetitions) {
        return scenario("bench-" + mode.name().toLowerCase(Locale.ROOT))
                .given(encryption(mode))
                .run(iperf3().tcp().streams(1).omitting(seconds(OMITTED_SECONDS)))
                .betweenNodes()
                .lasting(seconds(SECONDS))
                .repeated(exactly(repetitions))
                .warmUp(0)
                .expect(throughput().isAtLeast(mbps(1)));
    }
}
