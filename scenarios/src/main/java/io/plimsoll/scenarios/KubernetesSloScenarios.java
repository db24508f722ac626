package io.plimsoll.scenarios;

import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.p99;
import static io.plimsoll.units.Units.perMinute;
import static io.plimsoll.units.Units.perSecond;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.verdict.RepetitionRange.atLeast;
import static io.plimsoll.workload.ApiLatency.apiLatency;
import static io.plimsoll.workload.ApiLatency.configMaps;
import static io.plimsoll.workload.ApiLatency.deployments;
import static io.plimsoll.workload.ApiLatency.secrets;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.MeasuresApiLatency.createLatency;
import static io.plimsoll.workload.MeasuresApiLatency.deleteLatency;
import static io.plimsoll.workload.MeasuresApiLatency.getLatency;
import static io.plimsoll.workload.MeasuresApiLatency.listLatency;
import static io.plimsoll.workload.MeasuresApiLatency.updateLatency;
import static io.plimsoll.workload.MeasuresApiRequests.requestsSustained;
import static io.plimsoll.workload.MeasuresLatency.latency;
import static io.plimsoll.workload.MeasuresPodStartup.podsReady;
import static io.plimsoll.workload.MeasuresPodStartup.timeToStarted;
import static io.plimsoll.workload.MeasuresScaleLatency.scaleLatency;
import static io.plimsoll.workload.PodStartup.podStartup;

import io.plimsoll.scenario.Scenario;
import io.plimsoll.slo.LimitObjective;
import io.plimsoll.slo.LowerIsBetter;
import java.time.Duration;

/**
 * What the Kubernetes project promises of every cluster (its service level objectives), seen by one client, and beside it
 * what is needed to keep that: a rate of requests, and disks that are quick enough for etcd. A quantile here
 * is of all requests of all repetitions, where the project takes one of five minutes of all clients; the times are seen from
 * outside, so that the way through the network is part of them.
 */
public final class KubernetesSloScenarios {

    private static final String BECAUSE = "it is a service level objective of Kubernetes itself";

    /** One second for what changes or reads one object, on every cluster; thirty for a list of a namespace. */
    public static final Scenario API_ANSWERS_IN_TIME = scenario("api-answers-in-time")
            .run(apiLatency().of(deployments()))
            .expect(promised(createLatency(p99()), seconds(1)))
            .expect(promised(getLatency(p99()), seconds(1)))
            .expect(promised(listLatency(p99()), seconds(30)))
            .expect(promised(updateLatency(p99()), seconds(1)))
            .expect(promised(scaleLatency(p99()), seconds(1)))
            .expect(promised(deleteLatency(p99()), seconds(1)));

    /**
     * The same of secrets, which an API server may encrypt before it keeps them, by a key that somebody else holds. A
     * cluster that does is slower with secrets than with anything else.
     */
    public static final Scenario SECRETS_ARE_KEPT_IN_TIME = scenario("secrets-are-kept-in-time")
            .run(apiLatency().of(secrets()))
            .expect(promised(createLatency(p99()), seconds(1)))
            .expect(promised(getLatency(p99()), seconds(1)))
            .expect(promised(listLatency(p99()), seconds(30)))
            .expect(promised(updateLatency(p99()), seconds(1)))
            .expect(promised(deleteLatency(p99()), seconds(1)));

    /**
     * What an API server sustains, at a rate as ClusterLoader2 makes its load: a request is due whether those before it have
     * been answered or not, and a latency counts from when its request was due, so that a server which stands still answers
     * for all that had to wait. ClusterLoader2 looks at the latencies alone, and passes where none was measured.
     */
    public static final Scenario API_SUSTAINS_A_RATE = scenario("api-sustains-a-rate")
            .run(apiLatency().of(configMaps()).atRate(perSecond(100)))
            .expect(requestsSustained()
                    .isAtLeast(perSecond(80))
                    .on("local", perSecond(50))
                    .because(
                            "Kubernetes promises latencies for 20 objects per second that come and go, and five requests"
                                    + " for each are 100; the last answer to the hundred of a kind may be a quarter of a"
                                    + " second late"))
            .expect(promised(createLatency(p99()), seconds(1)))
            .expect(promised(getLatency(p99()), seconds(1)));

    /**
     * Five seconds from asking for a pod to seeing its container run, where its image is on the node already. The first
     * pods are as good as those after them. Five repetitions show it if no pod of them is late, and ten if one of some
     * hundred is. Beside it, how many pods get ready in a minute, which K-Bench calls their throughput.
     */
    public static final Scenario PODS_START_IN_TIME = scenario("pods-start-in-time")
            .run(podStartup().pods(150).atOnce(4))
            .warmUp(0)
            .repeated(atLeast(5).atMost(10))
            .expect(promised(timeToStarted(p99()), seconds(5)))
            .expect(podsReady()
                    .isAtLeast(perMinute(48))
                    .on("local", perMinute(90))
                    .because("four at once that take the five seconds which they may take are 48 in a minute"));

    /**
     * What etcd, in which an API server keeps everything, asks of its disk. etcd waits until a write is flushed, and these
     * are not: a disk that misses it here cannot keep it there. It says something of etcd where the profile's {@code
     * nodeSelector} chooses nodes that hold it; on others it is about what their own pods can expect.
     */
    public static final Scenario WRITES_IN_TIME = scenario("writes-in-time")
            .run(fio().sequentialWrites()
                    .synchronous()
                    .fileSize(mib(64))
                    .omitting(seconds(1))
                    .withFullLog(1_000))
            .onNodeDisk()
            .lasting(seconds(5))
            .expect(latency(p99())
                    .isAtMost(millis(10))
                    .on("local", millis(10))
                    .because("etcd asks for disks that flush 99 in 100 writes of its log within 10 ms"));

    private KubernetesSloScenarios() {}

    /** Says what Kubernetes promises, of every cluster the same. */
    private static <M> LimitObjective<M, Duration> promised(LowerIsBetter<M, Duration> latency, Duration limit) {
        return latency.isAtMost(limit).on("local", limit).because(BECAUSE);
    }
}
