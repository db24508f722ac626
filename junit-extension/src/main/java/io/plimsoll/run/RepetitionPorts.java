package io.plimsoll.run;

import io.plimsoll.driver.Ports;
import java.util.List;

/**
 * The ports of the server of one repetition; those of a node's network are fresh as well.
 *
 * @param index of the repetition in the run, from 0
 */
record RepetitionPorts(int index) {

    private static final int FIRST = 18_000;
    private static final int EACH = 5;

    /** Returns those of the tool. */
    Ports tool() {
        return new Ports(port(0), port(2));
    }

    /** Returns where the client makes sure that the path is open. */
    int echo() {
        return port(1);
    }

    /** Returns where a server that does not end by itself is told to. */
    int end() {
        return port(3);
    }

    /** Returns where a server tells what is used, if that is looked at. */
    int use() {
        return port(4);
    }

    /** Returns all that the client reaches. */
    List<Integer> all() {
        return List.of(tool().payload(), echo(), tool().control(), end(), use());
    }

    private int port(int of) {
        return FIRST + EACH * index + of;
    }
}
