package io.plimsoll.driver;

import java.util.List;

/**
 * The process of a server.
 *
 * @param argv its program and arguments
 * @param listensOn the port on which it is there as soon as it can be asked, TCP or UDP
 * @param endsByItself whether it ends when its client has; else it is ended then
 */
public record ServerProcess(List<String> argv, int listensOn, boolean endsByItself) {

    public ServerProcess {
        argv = List.copyOf(argv);
    }
}
