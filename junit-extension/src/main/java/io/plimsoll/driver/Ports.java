package io.plimsoll.driver;

/**
 * The ports that a server has to itself.
 *
 * @param payload where it takes in what is measured; evidence of the path is gathered there too
 * @param control for a tool that talks about the test beside it
 */
public record Ports(int payload, int control) {}
