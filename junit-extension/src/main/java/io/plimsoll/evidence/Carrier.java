package io.plimsoll.evidence;

import io.plimsoll.units.DataRate;

/**
 * What traffic between a client and a server cannot do without, and how much it carries at most.
 *
 * @param name such as {@code NIC}
 * @param rate in one direction
 */
public record Carrier(String name, DataRate rate) {}
