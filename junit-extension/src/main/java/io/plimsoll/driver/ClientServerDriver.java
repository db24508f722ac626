package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * How a workload between a client and a server is run and read.
 *
 * @param <W> the workload
 */
public non-sealed interface ClientServerDriver<W extends Workload> extends Driver<W> {

    /** Returns the server's process. */
    ServerProcess server(W workload, Ports ports);

    /**
     * Returns the client's process.
     *
     * @param lasting the measured time, without what the workload omits
     * @param address of the server
     */
    List<String> client(W workload, Duration lasting, String address, Ports ports);

    /**
     * Reads what the two ends said.
     *
     * @throws InvalidException if it is not the complete result of exactly this workload
     */
    Reading read(W workload, Duration lasting, String serverSaid, String clientSaid);
}
