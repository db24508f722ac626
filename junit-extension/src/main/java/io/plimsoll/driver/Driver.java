package io.plimsoll.driver;

import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * How a workload between a client and a server is run and read. A driver is a pure function: it neither starts anything
 * nor knows where it runs.
 *
 * @param <W> the workload
 */
public interface Driver<W extends Workload> {

    /** Returns the tool's name, by which its output is filed. */
    String tool();

    /**
     * Returns the server's process. It listens on one port, serves one client and ends.
     *
     * @param port where it listens
     */
    List<String> server(W workload, int port);

    /**
     * Returns the client's process.
     *
     * @param lasting the measured time, without what the workload omits
     * @param address of the server
     * @param port of the server
     */
    List<String> client(W workload, Duration lasting, String address, int port);

    /** Returns how long the client runs at least: the measured time and what the workload omits. */
    Duration busy(W workload, Duration lasting);

    /**
     * Reads what the two ends said.
     *
     * @throws InvalidException if it is not the complete result of exactly this workload
     */
    Reading read(W workload, Duration lasting, String serverSaid, String clientSaid);
}
