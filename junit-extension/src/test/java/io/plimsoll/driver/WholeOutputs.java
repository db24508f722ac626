package io.plimsoll.driver;

import static io.plimsoll.driver.WholeOutput.bothEnds;
import static io.plimsoll.driver.WholeOutput.client;
import static io.plimsoll.driver.WholeOutput.pod;
import static io.plimsoll.units.Units.bytes;
import static io.plimsoll.units.Units.gib;
import static io.plimsoll.units.Units.kib;
import static io.plimsoll.units.Units.mbps;
import static io.plimsoll.units.Units.mib;
import static io.plimsoll.units.Units.millis;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Curl.curl;
import static io.plimsoll.workload.Fio.fio;
import static io.plimsoll.workload.Ioping.ioping;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.Netperf.netperf;
import static io.plimsoll.workload.OpensslSpeed.opensslSpeed;
import static io.plimsoll.workload.Qperf.qperf;
import static io.plimsoll.workload.RedisBenchmark.redisBenchmark;
import static io.plimsoll.workload.Sockperf.sockperf;
import static io.plimsoll.workload.StressNg.stressNg;
import static io.plimsoll.workload.Sysbench.sysbench;
import static io.plimsoll.workload.Wrk.wrk;

import io.plimsoll.workload.OpensslSpeed.Algorithm;
import io.plimsoll.workload.StressNg.Stressor;
import java.util.List;
import java.util.stream.Stream;

/** Everything that was recorded of tools which did what they were asked. */
final class WholeOutputs {

    private WholeOutputs() {}

    static Stream<WholeOutput> all() {
        return Stream.of(iperf3Outputs(), otherNetworkOutputs(), serverOutputs(), diskOutputs(), computeOutputs())
                .flatMap(each -> each)
                .flatMap(List::stream);
    }

    private static Stream<List<WholeOutput>> iperf3Outputs() {
        return Stream.of(
                bothEnds("iperf3/tcp", ".json", iperf3().tcp(), 3),
                bothEnds(
                        "iperf3/tcp4",
                        ".json",
                        iperf3().tcp()
                                .streams(4)
                                .messageLength(kib(64))
                                .maximumSegmentSize(bytes(1_200))
                                .window(kib(256)),
                        3),
                bothEnds("iperf3/tcp-reverse", ".json", iperf3().tcp().reversed(), 2),
                bothEnds("iperf3/tcp-bidir", ".json", iperf3().tcp().bothWays(), 2),
                bothEnds("iperf3/udp", ".json", iperf3().udp().rate(mbps(500)), 3),
                bothEnds("iperf3/udp-unlimited", ".json", iperf3().udp().streams(2), 2),
                bothEnds(
                        "iperf3/udp-reverse",
                        ".json",
                        iperf3().udp().rate(mbps(200)).reversed(),
                        2));
    }

    /** Of these, what the server says is not read. */
    private static Stream<List<WholeOutput>> otherNetworkOutputs() {
        return Stream.of(
                client("netperf/TCP_RR.txt", netperf().tcpRequestResponse()),
                client(
                        "netperf/TCP_RR-100-200.txt",
                        netperf().tcpRequestResponse().requests(bytes(100)).responses(bytes(200))),
                client("netperf/TCP_CRR.txt", netperf().tcpConnectRequestResponse()),
                client("netperf/UDP_RR.txt", netperf().udpRequestResponse()),
                client("netperf/TCP_STREAM.txt", netperf().tcpStream()),
                client("netperf/TCP_STREAM-1000.txt", netperf().tcpStream().messageLength(bytes(1_000))),
                client("sockperf/udp-ping-pong.txt", sockperf().udpPingPong().messageLength(bytes(100))),
                client("sockperf/tcp-ping-pong.txt", sockperf().tcpPingPong()),
                client("sockperf/udp-under-load.txt", sockperf().udpUnderLoad().replyEvery(10)),
                client("sockperf/tcp-under-load.txt", sockperf().tcpUnderLoad().replyEvery(10)),
                client(
                        "sockperf/udp-under-load.full.txt",
                        sockperf().udpUnderLoad().replyEvery(10).withFullLog(1_000)),
                client(
                        "sockperf/tcp-ping-pong.full.txt",
                        sockperf().tcpPingPong().withFullLog(1_000)),
                client("qperf/tcp_lat.txt", qperf().tcpLatency()),
                client("qperf/udp_lat.txt", qperf().udpLatency()),
                client("qperf/tcp_bw.txt", qperf().tcpBandwidth()),
                client("qperf/tcp_bw-1000.txt", qperf().tcpBandwidth().messageLength(bytes(1_000))),
                client("qperf/udp_bw.txt", qperf().udpBandwidth()));
    }

    private static Stream<List<WholeOutput>> serverOutputs() {
        String redis = ToolRecording.of("redis/redis.server.txt");
        // Of what redis-server says its version alone is read; it goes on until it is ended.
        String version = redis.substring(0, redis.indexOf("bits=64,") + "bits=64,".length());
        String nginx = ToolRecording.of("wrk/wrk.server.txt");
        return Stream.of(
                bothEnds(
                        "redis/redis.server.txt",
                        version,
                        "redis/redis.client.csv",
                        redisBenchmark().values(bytes(1_000)),
                        1),
                bothEnds(
                        "redis/redis.server.txt",
                        version,
                        "redis/one.client.csv",
                        redisBenchmark().connections(1).requests(5_000),
                        1),
                bothEnds("wrk/wrk", ".txt", wrk(), 2),
                bothEnds(
                        "wrk/wrk.server.txt",
                        nginx,
                        "wrk/one.client.txt",
                        wrk().threads(1).connectionsPerThread(1),
                        1),
                bothEnds(
                        "wrk/two-workers",
                        ".txt",
                        wrk().connectionsPerThread(200).responses(bytes(0)).serverWorkers(2),
                        2),
                bothEnds(
                        "wrk/wrk.server.txt",
                        nginx.replace("file.bytes 1024", "file.bytes 0"),
                        "wrk/timeouts.client.txt",
                        wrk().threads(1).connectionsPerThread(4).responses(bytes(0)),
                        6),
                bothEnds(
                        "curl/http.server.txt",
                        ToolRecording.of("curl/http.server.txt"),
                        "curl/http.client.json",
                        curl().download(gib(1)),
                        1),
                bothEnds(
                        "curl/ftp.server.txt",
                        ToolRecording.of("curl/ftp.server.txt"),
                        "curl/ftp.client.json",
                        curl().download(gib(1)).overFtp(),
                        1),
                bothEnds(
                        "curl/ftp.server.txt",
                        ToolRecording.of("curl/ftp.server.txt"),
                        "curl/ftp-slow.client.json",
                        curl().download(gib(1)).overFtp(),
                        1));
    }

    private static Stream<List<WholeOutput>> diskOutputs() {
        return Stream.of(
                pod("fio/randread.json", fio().randomReads().fileSize(mib(64)).omitting(seconds(0)), 2),
                pod("fio/tmpfs.json", fio().randomReads().fileSize(mib(16)).omitting(seconds(0)), 1),
                pod(
                        "fio/write-sync.json",
                        fio().sequentialWrites().synchronous().fileSize(mib(64)).omitting(seconds(0)),
                        2),
                pod(
                        "fio/mixed-jobs.json",
                        fio().randomReadsAndWrites(percent(70))
                                .jobs(4)
                                .fileSize(mib(64))
                                .omitting(seconds(0)),
                        2),
                pod(
                        "fio/randwrite-ramp.json",
                        fio().randomWrites()
                                .blockSize(mib(1))
                                .queueDepth(128)
                                .fileSize(mib(64))
                                .omitting(seconds(1)),
                        2),
                pod(
                        "fio/full-log-randread.txt",
                        fio().randomReads()
                                .fileSize(mib(64))
                                .omitting(seconds(1))
                                .withFullLog(1_000),
                        2),
                pod(
                        "fio/full-log-write.txt",
                        fio().sequentialWrites()
                                .synchronous()
                                .jobs(2)
                                .fileSize(mib(64))
                                .omitting(seconds(0))
                                .withFullLog(1_000),
                        2),
                pod(
                        "fio/full-log-slow.txt",
                        fio().randomReads()
                                .fileSize(mib(64))
                                .omitting(seconds(0))
                                .withFullLog(1_000),
                        1),
                pod("ioping/reads.txt", ioping().reads().fileSize(mib(64)), 2),
                pod("ioping/writes.txt", ioping().writes().fileSize(mib(16)).every(millis(50)), 1));
    }

    private static Stream<List<WholeOutput>> computeOutputs() {
        return Stream.of(
                pod("sysbench/sysbench-cpu.txt", sysbench().cpu(), 2),
                pod(
                        "sysbench/sysbench-cpu-two-threads.txt",
                        sysbench().cpu().primesUpTo(20_000).onAllProcessors(),
                        2),
                pod(
                        "sysbench/sysbench-memory-reads.txt",
                        sysbench().memoryReads().blockSize(kib(1)).threads(2),
                        2),
                pod("sysbench/sysbench-memory-writes.txt", sysbench().memoryWrites(), 2),
                pod("stressng/stress-ng-switch.yaml", stressNg(Stressor.CONTEXT_SWITCHES), 2),
                pod(
                        "stressng/stress-ng-matrix.yaml",
                        stressNg(Stressor.MATRIX_PRODUCTS).onAllProcessors(),
                        2),
                pod("openssl/openssl-aes-256-gcm.txt", opensslSpeed(Algorithm.AES_256_GCM), 2),
                pod(
                        "openssl/openssl-sha256-two.txt",
                        opensslSpeed(Algorithm.SHA_256).onAllProcessors(),
                        2));
    }
}
