package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.util.Optional;

/** The beginning of a netperf workload: {@code netperf().tcpRequestResponse()}. */
public final class Netperf {

    private static final Netperf NETPERF = new Netperf();

    private static final DataSize ONE_BYTE = new DataSize(1);

    private Netperf() {}

    /** Begins a netperf workload. */
    public static Netperf netperf() {
        return NETPERF;
    }

    /** Asks one byte and is answered one byte, over and over on one TCP connection (TCP_RR). */
    public NetperfTransactions tcpRequestResponse() {
        return new NetperfTransactions(NetperfTransactions.Kind.TCP_RR, ONE_BYTE, ONE_BYTE);
    }

    /** The same with a new TCP connection for each question (TCP_CRR). */
    public NetperfTransactions tcpConnectRequestResponse() {
        return new NetperfTransactions(NetperfTransactions.Kind.TCP_CRR, ONE_BYTE, ONE_BYTE);
    }

    /** The same in datagrams (UDP_RR). */
    public NetperfTransactions udpRequestResponse() {
        return new NetperfTransactions(NetperfTransactions.Kind.UDP_RR, ONE_BYTE, ONE_BYTE);
    }

    /** Sends one TCP stream from client to server (TCP_STREAM). */
    public NetperfStream tcpStream() {
        return new NetperfStream(Optional.empty());
    }
}
