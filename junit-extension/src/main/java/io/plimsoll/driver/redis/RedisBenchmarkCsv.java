package io.plimsoll.driver.redis;

import io.plimsoll.record.InvalidException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What redis-benchmark says with {@code --csv}: a line of names, a line for its SETs and one for its GETs, in that order
 * whatever order was asked for.
 *
 * @param sets of its SETs
 * @param gets of its GETs
 */
record RedisBenchmarkCsv(Row sets, Row gets) {

    private static final String NAMES = "\"test\",\"rps\",\"avg_latency_ms\",\"min_latency_ms\",\"p50_latency_ms\","
            + "\"p95_latency_ms\",\"p99_latency_ms\",\"max_latency_ms\"\n";

    private static final Pattern ROW =
            Pattern.compile("\"([A-Z]+)\",\"([0-9]+\\.[0-9]{2})\"" + ",\"([0-9]+\\.[0-9]{3})\"".repeat(6));

    /** Reads what was said. */
    static RedisBenchmarkCsv parse(String said) {
        if (!said.startsWith(NAMES)) {
            throw new InvalidException(
                    "redis-benchmark did not begin with the names of its columns, but with '" + firstLine(said) + "'");
        }
        if (!said.endsWith("\n")) {
            throw new InvalidException("what redis-benchmark said ends in the middle of a line");
        }
        String[] rows = said.substring(NAMES.length()).split("\n", -1);
        if (rows.length != 3) {
            throw new InvalidException(
                    "redis-benchmark told of " + (rows.length - 1) + " tests instead of SET and GET");
        }
        return new RedisBenchmarkCsv(Row.parse("SET", rows[0]), Row.parse("GET", rows[1]));
    }

    private static String firstLine(String said) {
        return said.lines().findFirst().orElse("");
    }

    /**
     * What it says of the requests of one kind, times in seconds.
     *
     * @param kind of the requests
     * @param rate requests per second
     */
    record Row(String kind, double rate, double mean, double min, double p50, double p95, double p99, double max) {

        private static final double MILLISECOND = 1e-3;

        /** It counts with floats of 24 bits. */
        private static final double FLOAT = 5e-7;

        /** It counts times in steps of 8 µs, and takes the end of a step: the mean is up to half of one too long. */
        private static final double HALF_A_STEP = 4e-6;

        /** The first bytes of an answer end the time of a request, so that of a long one most of the time is not in it. */
        private static final long LONG_ANSWER = 16 << 10;

        private static final double LEAST_BUSY = 0.2;

        static Row parse(String kind, String line) {
            Matcher row = ROW.matcher(line);
            if (!row.matches() || !row.group(1).equals(kind)) {
                throw new InvalidException(
                        "redis-benchmark did not tell of its " + kind + "s, but said '" + line + "'");
            }
            Row read = new Row(
                    kind,
                    Double.parseDouble(row.group(2)),
                    time(row, 3),
                    time(row, 4),
                    time(row, 5),
                    time(row, 6),
                    time(row, 7),
                    time(row, 8));
            boolean ordered = read.min <= read.p50 && read.p50 <= read.p95 && read.p95 <= read.p99;
            if (!ordered || read.p99 > read.max || read.mean < read.min || read.mean > read.max) {
                throw new InvalidException("redis-benchmark contradicts itself in the latencies of its " + kind + "s: '"
                        + line + "' is out of order");
            }
            return read;
        }

        private static double time(Matcher row, int column) {
            return Double.parseDouble(row.group(column)) * MILLISECOND;
        }

        /**
         * Requires that the rate is of so many requests, and that they were asked on so many connections.
         *
         * @param answer bytes of the value that each answer carries
         */
        void requireBelongsTo(int requests, int connections, long answer) {
            double milliseconds = Math.rint(requests / rate / MILLISECOND);
            double whole = requests / (milliseconds * MILLISECOND);
            // The tool divides the requests by whole milliseconds and rounds to two decimals.
            if (!(Math.abs(whole - rate) <= 0.0051 + FLOAT * rate)) {
                throw new InvalidException(String.format(
                        Locale.ROOT,
                        "redis-benchmark reports %.2f %ss per second, which are not %d requests in a whole number of"
                                + " milliseconds, as it counts",
                        rate,
                        kind,
                        requests));
            }
            double mostBusy = rate * mean / connections;
            double leastBusy = rate * Math.max(0, mean - HALF_A_STEP) / connections;
            boolean hangs = mostBusy < LEAST_BUSY && isSettled(requests, connections) && answer <= LONG_ANSWER;
            if (hangs || !(leastBusy <= 1.25)) {
                throw new InvalidException(String.format(
                        Locale.ROOT,
                        "redis-benchmark contradicts itself in its %ss: %.2f per second that take %.3f ms each are %.1f"
                                + " requests at once, but it has %d connections",
                        kind,
                        rate,
                        mean / MILLISECOND,
                        mostBusy * connections,
                        connections));
            }
        }

        /** Tells whether the opening of the connections and a pause of the machine are a small part of it. */
        private boolean isSettled(int requests, int connections) {
            return requests >= 100 * connections && requests / rate >= 0.5;
        }
    }
}
