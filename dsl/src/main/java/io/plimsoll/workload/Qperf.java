package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/** The beginning of a qperf workload: {@code qperf().tcpLatency()}. */
public final class Qperf {

    private static final Qperf QPERF = new Qperf();

    private static final DataSize ONE_BYTE = new DataSize(1);

    private Qperf() {}

    /** Begins a qperf workload. */
    public static Qperf qperf() {
        return QPERF;
    }

    /** Sends one byte over TCP to and fro (tcp_lat). */
    public QperfLatency tcpLatency() {
        return new QperfLatency(Transport.TCP, ONE_BYTE);
    }

    /** Sends one byte over UDP to and fro (udp_lat). */
    public QperfLatency udpLatency() {
        return new QperfLatency(Transport.UDP, ONE_BYTE);
    }

    /** Sends one TCP stream from client to server, in messages of 64 KiB (tcp_bw). */
    public QperfTcpBandwidth tcpBandwidth() {
        return new QperfTcpBandwidth(new DataSize(64 << 10));
    }

    /** Sends datagrams of 32 KiB from client to server as fast as it can (udp_bw). */
    public QperfUdpBandwidth udpBandwidth() {
        return new QperfUdpBandwidth(new DataSize(32 << 10));
    }
}
