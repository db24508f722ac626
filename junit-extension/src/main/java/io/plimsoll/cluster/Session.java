package io.plimsoll.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that a cluster belongs to, told from a later one with the same number by when it started.
 *
 * @param host where it runs
 * @param pid its number
 * @param start when it started, in seconds
 */
record Session(String host, long pid, long start) {
    /** The start of a process is computed from the host's clock, which may be set in between. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static Session current() {
        ProcessHandle process = ProcessHandle.current();
        return new Session(hostName(), process.pid(), startOf(process));
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<Session> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}") || !parts[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Session(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }

    /** Tells whether its process has ended; of another host's processes nothing is known, so they live. */
    boolean isOver() {
        if (!host.equals(hostName())) {
            return false;
        }
        return ProcessHandle.of(pid)
                .filter(process -> Math.abs(startOf(process) - start) <= CLOCK_TOLERANCE.toSeconds())
                .isEmpty();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public String toString() {
        return host + "/" + pid + "/" + start;
    }
}
