package io.plimsoll.cluster;

/** How traffic between the nodes is encrypted, and where that can be seen. */
public sealed interface WireEncryption {

    /** Says it, such as {@code WireGuard on wg0}. */
    String describe();

    /** It is not. */
    record None() implements WireEncryption {

        @Override
        public String describe() {
            return "none";
        }
    }

    /**
     * By WireGuard.
     *
     * @param networkInterface the tunnel's name on each node, whose counters show what went through it
     */
    record WireGuard(String networkInterface) implements WireEncryption {

        @Override
        public String describe() {
            return "WireGuard on " + networkInterface;
        }
    }
}
