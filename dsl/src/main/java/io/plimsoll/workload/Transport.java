package io.plimsoll.workload;

/** What carries messages between a client and a server. */
public enum Transport {
    /** A connection that loses nothing and keeps the order. */
    TCP,
    /** Datagrams, which may be lost, doubled or overtaken. */
    UDP
}
