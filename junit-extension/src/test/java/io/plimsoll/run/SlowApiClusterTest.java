package io.plimsoll.run;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.exactly;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresApiRequests.requestsSustained;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plimsoll.kube.Administrator;
import io.plimsoll.record.RunRecord;
import io.plimsoll.scenario.Scenario;
import io.plimsoll.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An API server that is really slower turns the run red, and every repetition is taken for what it is. */
class SlowApiClusterTest {

    /** How much slower than just measured is slow; with a tenth of a processor it is far more than that. */
    private static final int SLOWER = 3;

    /** Where the first version of control groups limits the processor. */
    private static final String LIMITS = "/sys/fs/cgroup/cpu";

    /**
     * Gives the API server alone 1 ms of every 10. It ends by itself, for a test that is killed cannot end it, and the
     * cluster may be kept.
     */
    private static final String THROTTLE = """
            server=$(grep -lx kube-apiserver /proc/[0-9]*/comm | head -1 | cut -d/ -f3)
            [ -n "$server" ] || exit 0
            home=%1$s$(awk -F: '$2 ~ /(^|,)cpu(,|$)/ { print $3 }' /proc/$server/cgroup)
            mkdir -p $home/slow-api
            echo 10000 >$home/slow-api/cpu.cfs_period_us
            echo 1000 >$home/slow-api/cpu.cfs_quota_us
            echo $server >$home/slow-api/cgroup.procs
            echo $home >/run/slow-api
            (for look in {1..3000}; do
                [ -e /run/slow-api ] || break
                sleep 0.1
            done
            echo $server >$home/cgroup.procs
            rmdir $home/slow-api
            rm -f /run/slow-api) >/dev/null 2>&1 &
            """.formatted(LIMITS);

    private static final String AS_FAST_AS_IT_CAN = """
            home=$(cat /run/slow-api 2>/dev/null) || exit 0
            rm -f /run/slow-api
            while [ -d $home/slow-api ]; do sleep 0.1; done
            """;

    /**
     * Lets six clients beside the API server list objects of several MiB in a namespace, one after the other. They
     * end by themselves too.
     */
    private static final String LOAD = """
            [ "$(hostname)" = plimsoll-node-1 ] || exit 0
            touch /run/busy-api
            for client in {1..6}; do
                while [ -e /run/busy-api ]; do
                    curl -sk -o /dev/null --max-time 30 -H "Authorization: Bearer $(cat /cluster/pki/admin.token)" \\
                        https://127.0.0.1:6443/api/v1/namespaces/%s/configmaps
                done >/dev/null 2>&1 &
            done
            (for look in {1..3000}; do
                [ -e /run/busy-api ] || exit 0
                sleep 0.1
            done
            rm -f /run/busy-api) >/dev/null 2>&1 &
            """;

    private static final String LEFT_ALONE = """
            rm -f /run/busy-api
            while grep -qsx curl /proc/[0-9]*/comm; do sleep 0.1; done
            """;

    @RegisterExtension
    private static final LocalClusterSession LOCAL = new LocalClusterSession();

    @AfterEach
    void let_it_be_as_fast_as_it_can() {
        NodeShell.inEveryNode(AS_FAST_AS_IT_CAN);
        NodeShell.inEveryNode(LEFT_ALONE);
    }

    @Test
    void a_throttled_api_server_violates_what_it_met_before() {
        assumeItCanBeThrottled();
        assertViolatedUnder(THROTTLE);
    }

    @Test
    void an_api_server_with_the_load_of_others_violates_what_it_met_before() {
        String namespace = Administrator.unique("load");
        try (Administrator administrator =
                new Administrator(LOCAL.session().connection().access())) {
            administrator.makeNamespace(namespace, Map.of());
            administrator.fillNamespace(namespace, 16, 512 << 10);
            assertViolatedUnder(LOAD.formatted(namespace));
            NodeShell.inEveryNode(LEFT_ALONE);
            administrator.removeNamespace(namespace);
        }
    }

    private static void assumeItCanBeThrottled() {
        assumeThat(Path.of(LIMITS, "cpu.cfs_quota_us"))
                .as("control groups of the first version, in which the local cluster limits its API server")
                .exists();
    }

    private void assertViolatedUnder(String slowing) {
        RunRecord before = LOCAL.session().run(createdWithin(seconds(60))).record();
        assertThat(before.failure()).isEmpty();
        assertThat(before.verdict()).isEqualTo(Verdict.PASS);
        Duration limit = Duration.ofNanos((long) (SLOWER * typicalMedian(before) * 1e9));
        assertThat(LOCAL.session().run(createdWithin(limit)).record().verdict()).isEqualTo(Verdict.PASS);
        NodeShell.inEveryNode(slowing);

        GreenAndRed.assertViolated(LOCAL.session().run(createdWithin(limit)).record());
    }

    @Test
    void a_rate_that_a_throttled_api_server_cannot_take_makes_the_run_invalid() {
        assumeItCanBeThrottled();
        NodeShell.inEveryNode(THROTTLE);

        RunRecord record = LOCAL.session()
                .run(scenario("beyond-its-rate")
                        .run(apiLatency()
                                .of(configMaps())
                                .objects(40)
                                .concurrently(1)
                                .atRate(perSecond(1_000)))
                        .repeated(exactly(5))
                        .warmUp(0)
                        .expect(requestsSustained().isAtLeast(perSecond(1))))
                .record();

        assertThat(record.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(record.failure().orElse(""))
                .contains("rate: 1,000 per s were asked for and ")
                .contains("concurrently(…)");
    }

    private static double typicalMedian(RunRecord record) {
        return Median.of(record.judged().stream()
                .map(repetition -> requireNonNull(repetition.samples().get("create latency"))
                        .quantile(0.5))
                .toList());
    }

    private static Scenario createdWithin(Duration limit) {
        return scenario("slow-api")
                .run(apiLatency().of(configMaps()).objects(10))
                .repeated(GreenAndRed.OF_SAMPLES)
                .warmUp(0)
                .expect(createLatency(p50()).isAtMost(limit));
    }
}
