package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.util.Optional;

/** The beginning of a sockperf workload: {@code sockperf().tcpPingPong()}. */
public final class Sockperf {

    private static final Sockperf SOCKPERF = new Sockperf();

    private static final DataSize SHORTEST = new DataSize(14);

    private Sockperf() {}

    /** Begins a sockperf workload. */
    public static Sockperf sockperf() {
        return SOCKPERF;
    }

    /** Sends a message of 14 bytes over TCP, and the next one when the answer is there. */
    public SockperfMessages tcpPingPong() {
        return pingPong(Transport.TCP);
    }

    /** Sends a message of 14 bytes over UDP, and the next one when the answer is there. */
    public SockperfMessages udpPingPong() {
        return pingPong(Transport.UDP);
    }

    /** Sends 10,000 messages of 14 bytes a second over TCP, of which each hundredth is answered. */
    public SockperfMessages tcpUnderLoad() {
        return underLoad(Transport.TCP);
    }

    /** Sends 10,000 messages of 14 bytes a second over UDP, of which each hundredth is answered. */
    public SockperfMessages udpUnderLoad() {
        return underLoad(Transport.UDP);
    }

    private static SockperfMessages pingPong(Transport transport) {
        return new SockperfMessages(transport, SockperfMessages.Mode.PING_PONG, SHORTEST, Optional.empty(), 1);
    }

    private static SockperfMessages underLoad(Transport transport) {
        return new SockperfMessages(transport, SockperfMessages.Mode.UNDER_LOAD, SHORTEST, Optional.empty(), 100);
    }
}
