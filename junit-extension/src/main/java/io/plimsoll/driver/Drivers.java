package io.plimsoll.driver;

import io.plimsoll.driver.api.ApiRequestsDriver;
import io.plimsoll.driver.api.PodStartupDriver;
import io.plimsoll.driver.curl.CurlDownloadDriver;
import io.plimsoll.driver.fio.FioDriver;
import io.plimsoll.driver.fio.FioFullLogDriver;
import io.plimsoll.driver.ioping.IopingDriver;
import io.plimsoll.driver.iperf3.Iperf3BothWaysDriver;
import io.plimsoll.driver.iperf3.Iperf3TcpDriver;
import io.plimsoll.driver.iperf3.Iperf3UdpDriver;
import io.plimsoll.driver.netperf.NetperfStreamDriver;
import io.plimsoll.driver.netperf.NetperfTransactionsDriver;
import io.plimsoll.driver.openssl.OpensslSpeedDriver;
import io.plimsoll.driver.qperf.QperfLatencyDriver;
import io.plimsoll.driver.qperf.QperfTcpBandwidthDriver;
import io.plimsoll.driver.qperf.QperfUdpBandwidthDriver;
import io.plimsoll.driver.redis.RedisBenchmarkDriver;
import io.plimsoll.driver.sockperf.SockperfFullLogDriver;
import io.plimsoll.driver.sockperf.SockperfMessagesDriver;
import io.plimsoll.driver.stressng.StressNgDriver;
import io.plimsoll.driver.sysbench.SysbenchCpuDriver;
import io.plimsoll.driver.sysbench.SysbenchMemoryDriver;
import io.plimsoll.driver.wrk.WrkDriver;
import io.plimsoll.record.ConfigException;
import io.plimsoll.workload.ApiRequests;
import io.plimsoll.workload.ApiRequestsWithScaling;
import io.plimsoll.workload.CurlDownload;
import io.plimsoll.workload.FioFullLog;
import io.plimsoll.workload.FioReads;
import io.plimsoll.workload.FioReadsAndWrites;
import io.plimsoll.workload.FioWrites;
import io.plimsoll.workload.IopingRequests;
import io.plimsoll.workload.Iperf3Tcp;
import io.plimsoll.workload.Iperf3TcpBothWays;
import io.plimsoll.workload.Iperf3Udp;
import io.plimsoll.workload.NetperfStream;
import io.plimsoll.workload.NetperfTransactions;
import io.plimsoll.workload.OpensslSpeed;
import io.plimsoll.workload.PodStartup;
import io.plimsoll.workload.QperfLatency;
import io.plimsoll.workload.QperfTcpBandwidth;
import io.plimsoll.workload.QperfUdpBandwidth;
import io.plimsoll.workload.RedisBenchmark;
import io.plimsoll.workload.SockperfFullLog;
import io.plimsoll.workload.SockperfMessages;
import io.plimsoll.workload.StressNg;
import io.plimsoll.workload.SysbenchCpu;
import io.plimsoll.workload.SysbenchMemory;
import io.plimsoll.workload.Workload;
import io.plimsoll.workload.Wrk;
import java.util.Map;
import java.util.Set;

/** The drivers there are. */
public final class Drivers {

    private static final Map<Class<? extends Workload>, Driver<?>> BY_WORKLOAD = Map.ofEntries(
            entry(ApiRequests.class, ApiRequestsDriver.plain()),
            entry(ApiRequestsWithScaling.class, ApiRequestsDriver.scaling()),
            entry(PodStartup.class, new PodStartupDriver()),
            entry(Iperf3Tcp.class, new Iperf3TcpDriver()),
            entry(Iperf3Udp.class, new Iperf3UdpDriver()),
            entry(Iperf3TcpBothWays.class, new Iperf3BothWaysDriver()),
            entry(NetperfTransactions.class, new NetperfTransactionsDriver()),
            entry(NetperfStream.class, new NetperfStreamDriver()),
            entry(SockperfMessages.class, new SockperfMessagesDriver()),
            entry(SockperfFullLog.class, new SockperfFullLogDriver()),
            entry(QperfLatency.class, new QperfLatencyDriver()),
            entry(QperfTcpBandwidth.class, new QperfTcpBandwidthDriver()),
            entry(QperfUdpBandwidth.class, new QperfUdpBandwidthDriver()),
            entry(RedisBenchmark.class, new RedisBenchmarkDriver()),
            entry(Wrk.class, new WrkDriver()),
            entry(CurlDownload.class, new CurlDownloadDriver()),
            entry(FioFullLog.class, new FioFullLogDriver()),
            entry(FioReads.class, FioDriver.reads()),
            entry(FioWrites.class, FioDriver.writes()),
            entry(FioReadsAndWrites.class, FioDriver.readsAndWrites()),
            entry(IopingRequests.class, new IopingDriver()),
            entry(SysbenchCpu.class, new SysbenchCpuDriver()),
            entry(SysbenchMemory.class, new SysbenchMemoryDriver()),
            entry(StressNg.class, new StressNgDriver()),
            entry(OpensslSpeed.class, new OpensslSpeedDriver()));

    private Drivers() {}

    private static <W extends Workload> Map.Entry<Class<? extends Workload>, Driver<?>> entry(
            Class<W> workload, Driver<W> driver) {
        return Map.entry(workload, driver);
    }

    /** Returns what there are drivers for. */
    public static Set<Class<? extends Workload>> workloads() {
        return BY_WORKLOAD.keySet();
    }

    /**
     * Returns the driver of a workload.
     *
     * @throws ConfigException if there is none
     */
    @SuppressWarnings("unchecked") // the map pairs each class with the driver of that class
    public static <W extends Workload> Driver<W> of(W workload) {
        Driver<?> driver = BY_WORKLOAD.get(workload.getClass());
        if (driver == null) {
            throw new ConfigException("no driver runs " + workload.getClass().getSimpleName()
                    + "; there are drivers for "
                    + workloads().stream().map(Class::getSimpleName).sorted().toList());
        }
        return (Driver<W>) driver;
    }
}
