package io.plimsoll.scenario;

/** What becomes of traffic between nodes on the wire. */
public enum Encryption {
    /** It is encrypted, by whatever mechanism the cluster's profile names. */
    ON("traffic between nodes is encrypted"),
    /** It is in the clear. */
    OFF("traffic between nodes is not encrypted"),
    /** It is encrypted by WireGuard. */
    WIREGUARD("traffic between nodes is encrypted with WireGuard");

    private final String description;

    Encryption(String description) {
        this.description = description;
    }

    /** Demands that encryption of the cluster: {@code given(encryption(ON))}. It is proven on the wire, never assumed. */
    public static Condition encryption(Encryption demanded) {
        return new Condition(demanded);
    }

    /** Tells whether the payload may not be readable on the wire. */
    public boolean hidesPayload() {
        return this != OFF;
    }

    /** Says it as a fact. */
    public String describe() {
        return description;
    }

    /**
     * A demand on the traffic between nodes.
     *
     * @param encryption what is demanded
     */
    public record Condition(Encryption encryption) {}
}
