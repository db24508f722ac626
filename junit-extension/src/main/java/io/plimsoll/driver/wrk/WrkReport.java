package io.plimsoll.driver.wrk;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.MeasuredTime;
import io.plimsoll.record.InvalidException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report of wrk: all of its lines, in their order, and nothing else. */
final class WrkReport {

    private static final String TIME = "([0-9]+\\.[0-9]{2})(us|ms|s|m|h)";
    private static final String SIZE = "([0-9]+\\.[0-9]{2})([KMGTP]?)B";
    private static final String METRIC = "[0-9]+\\.[0-9]{2}[kMGTP]?";
    private static final String SHARE = "[0-9]+\\.[0-9]{2}%";

    private static final Pattern REPORT = Pattern.compile("Running [0-9]+[smh] test @ http://[^ \n]+/file\n"
            + "  (?<threads>[0-9]+) threads and (?<connections>[0-9]+) connections\n"
            + "  Thread Stats   Avg      Stdev     Max   \\+/- Stdev\n"
            + "    Latency +(?<mean>" + TIME + ") +" + TIME + " +(?<max>" + TIME + ") +" + SHARE + "\n"
            + "    Req/Sec +" + METRIC + " +" + METRIC + " +" + METRIC + " +" + SHARE + "\n"
            + "  Latency Distribution\n"
            + "     50% +(?<p50>" + TIME + ")\n"
            + "     75% +(?<p75>" + TIME + ")\n"
            + "     90% +(?<p90>" + TIME + ")\n"
            + "     99% +(?<p99>" + TIME + ")\n"
            + "  (?<requests>[0-9]{1,15}) requests in (?<runtime>" + TIME + "), (?<bytes>" + SIZE + ") read\n"
            + "(?:  Socket errors: connect (?<connect>[0-9]{1,10}), read (?<read>[0-9]{1,10}),"
            + " write (?<write>[0-9]{1,10}), timeout (?<timeout>[0-9]{1,10})\n)?"
            + "(?:  Non-2xx or 3xx responses: (?<status>[0-9]{1,10})\n)?"
            + "Requests/sec: +(?<rate>[0-9]+\\.[0-9]{2})\n"
            + "Transfer/sec: +" + SIZE + "\n");

    private static final Pattern NONE = Pattern.compile("(?m)^  0 requests in ");

    /** Its statistics of no latency at all, although there were answers. */
    private static final Pattern NOT_IN_TIME = Pattern.compile("(?m)^    Latency .*nan%$");

    /** Below that share, most connections wait for an answer that never comes, of which wrk says nothing. */
    private static final double LEAST_BUSY = 0.2;

    private final Matcher said;

    private WrkReport(Matcher said) {
        this.said = said;
    }

    static WrkReport parse(String said) {
        if (NONE.matcher(said).find()) {
            throw new InvalidException("not one request of wrk was answered");
        }
        if (NOT_IN_TIME.matcher(said).find()) {
            throw new InvalidException(
                    "every answer took wrk longer than the 2 s up to which it measures latency; ask for"
                            + " smaller responses, or on fewer connections");
        }
        Matcher report = REPORT.matcher(said);
        if (!report.matches()) {
            throw new InvalidException("wrk did not say its report and nothing else, but '"
                    + (said.length() > 400 ? said.substring(0, 400) + "…" : said) + "'");
        }
        WrkReport read = new WrkReport(report);
        boolean ordered = read.p50() <= read.time("p75")
                && read.time("p75") <= read.p90()
                && read.p90() <= read.p99()
                && read.p99() <= read.time("max");
        if (!ordered) {
            throw new InvalidException("wrk contradicts itself: its percentiles are out of order");
        }
        Agreement.LOOSE.require("wrk", "requests per second", read.rate(), read.requests() / read.time("runtime"));
        return read;
    }

    /** Requires that it ran as long as it was asked to. */
    void requireLasted(Duration lasting) {
        MeasuredTime.require("wrk", time("runtime"), lasting, 0.5);
    }

    /** Requires that it had so many threads and connections, and that these did not hang. */
    void requireConnections(int threads, int connections) {
        require("threads", threads);
        require("connections", connections);
        // The median, since the mean is corrected for what was not asked, and one stall makes it any number.
        double busy = rate() * p50() / connections;
        if (!(busy >= LEAST_BUSY)) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "%.2f requests per second that take %.3f ms each keep %.1f connections of wrk busy, but it has %d:"
                            + " the others hang, or it stood still most of the time",
                    rate(),
                    p50() * 1e3,
                    busy * connections,
                    connections));
        }
    }

    /** Requires that each good answer had a body of so many bytes. */
    void requireResponses(long bytes) {
        long good = goodRequests();
        if (bytes() < 0.99 * good * bytes) {
            throw new InvalidException(String.format(
                    Locale.ROOT, "wrk read %.0f B, which is less than %d answers of %d B", bytes(), good, bytes));
        }
    }

    long requests() {
        return count("requests").orElseThrow();
    }

    /** Returns the requests that were answered without an error. */
    long goodRequests() {
        return requests() - status();
    }

    /** Returns the requests that were answered without an error, per second. */
    double goodRate() {
        return rate() * ((double) goodRequests() / requests());
    }

    /** Returns the share of all requests that failed, from 0 to 1. */
    double errorShare() {
        long unanswered = errors("connect") + errors("read") + errors("write");
        return (double) (unanswered + timeouts() + status()) / (requests() + unanswered);
    }

    /** Returns the requests that were answered after more than 2 s, of which it keeps no latency. */
    long timeouts() {
        return errors("timeout");
    }

    /** Returns the bytes that were read at least, as they are told with two decimals. */
    long fewestBytes() {
        return (long) (0.99 * bytes());
    }

    double mean() {
        return time("mean");
    }

    double p50() {
        return time("p50");
    }

    double p90() {
        return time("p90");
    }

    double p99() {
        return time("p99");
    }

    private double rate() {
        return Double.parseDouble(said.group("rate"));
    }

    private long status() {
        return errors("status");
    }

    private long errors(String kind) {
        return count(kind).orElse(0);
    }

    private OptionalLong count(String name) {
        String text = said.group(name);
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private double time(String name) {
        String text = said.group(name);
        String unit = text.replaceFirst("^[0-9.]+", "");
        double number = Double.parseDouble(text.substring(0, text.length() - unit.length()));
        return number
                * switch (unit) {
                    case "us" -> 1e-6;
                    case "ms" -> 1e-3;
                    case "s" -> 1;
                    case "m" -> 60;
                    default -> 3_600;
                };
    }

    private double bytes() {
        String text = said.group("bytes");
        String unit = text.replaceFirst("^[0-9.]+", "");
        double number = Double.parseDouble(text.substring(0, text.length() - unit.length()));
        return number * Math.pow(1024, "KMGTP".indexOf(unit.charAt(0)) + 1.0);
    }

    private void require(String what, int asked) {
        if (count(what).orElseThrow() != asked) {
            throw new InvalidException(
                    "wrk ran with " + said.group(what) + " " + what + ", but " + asked + " were asked for");
        }
    }
}
