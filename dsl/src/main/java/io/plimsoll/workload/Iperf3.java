package io.plimsoll.workload;

import java.util.Optional;

/** The beginning of an iperf3 workload: {@code iperf3().tcp()} or {@code iperf3().udp()}. */
public final class Iperf3 {

    private static final Iperf3 IPERF3 = new Iperf3();

    private Iperf3() {}

    /** Begins an iperf3 workload. */
    public static Iperf3 iperf3() {
        return IPERF3;
    }

    /** Sends one TCP stream from client to server, discarding the first second. */
    public Iperf3Tcp tcp() {
        return new Iperf3Tcp(Iperf3Options.DEFAULT, Optional.empty());
    }

    /** Sends one UDP stream from client to server as fast as it can, discarding the first second. */
    public Iperf3Udp udp() {
        return new Iperf3Udp(Iperf3Options.DEFAULT, Optional.empty());
    }
}
