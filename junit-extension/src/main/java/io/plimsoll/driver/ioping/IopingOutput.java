package io.plimsoll.driver.ioping;

import io.plimsoll.record.InvalidException;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.regex.Pattern;

/**
 * What ioping says in raw statistics: a line for each request and one for all of them, of ten whole numbers each, in
 * nanoseconds. The last line must be what the lines before it give.
 */
final class IopingOutput {

    /** How many requests at the start are not counted. */
    static final int IGNORED = 1;

    private static final Pattern LINE = Pattern.compile("[0-9]{1,18}( [0-9]{1,18}){9}");

    private static final int COUNTED = 0;
    private static final int TIME = 1;
    private static final int BYTES_PER_SECOND = 3;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;
    private static final int MADE = 8;
    private static final int ELAPSED = 9;

    private static final double NANOSECONDS = 1e9;

    private final List<long[]> requests;
    private final long[] all;

    private IopingOutput(List<long[]> requests, long[] all) {
        this.requests = requests;
        this.all = all;
    }

    static IopingOutput parse(String said) {
        List<long[]> lines = said.lines().map(IopingOutput::numbers).toList();
        if (lines.size() < 2) {
            throw new InvalidException("ioping told of no request, but said '" + said.strip() + "'");
        }
        if (!said.endsWith("\n")) {
            throw new InvalidException("what ioping said ends in the middle of a line");
        }
        IopingOutput output = new IopingOutput(lines.subList(0, lines.size() - 1), lines.get(lines.size() - 1));
        output.requireAgreement();
        return output;
    }

    private static long[] numbers(String line) {
        if (!LINE.matcher(line).matches()) {
            throw new InvalidException("ioping said something else than ten numbers: '" + line + "'");
        }
        return Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    private void requireAgreement() {
        LongSummaryStatistics times =
                requests.stream().mapToLong(request -> request[TIME]).summaryStatistics();
        long single = requests.stream().filter(request -> request[COUNTED] == 1).count();
        long made = requests.stream().mapToLong(request -> request[MADE]).sum();
        require("requests", all[COUNTED], times.getCount());
        require("requests in a line each", single, times.getCount());
        require("requests made", all[MADE], times.getCount() + IGNORED);
        require("requests made in all lines", made, all[MADE]);
        require("ns in requests", all[TIME], times.getSum());
        require("ns in the shortest", all[SHORTEST], times.getMin());
        require("ns in the longest", all[LONGEST], times.getMax());
    }

    private static void require(String what, long said, long computed) {
        if (said != computed) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "ioping contradicts itself: it tells of %d %s, but its other lines give %d",
                    said,
                    what,
                    computed));
        }
    }

    /** Requires that requests were made as long as was asked for; the last one may have taken any time. */
    void requireLasted(Duration lasting, Duration interval) {
        double elapsed = all[ELAPSED] / NANOSECONDS;
        double asked = lasting.toSeconds();
        double longest = all[LONGEST] / NANOSECONDS;
        if (!(elapsed > 0.9 * asked - interval.toMillis() / 1e3 && elapsed < 1.25 * asked + longest)) {
            throw new InvalidException(
                    String.format(Locale.ROOT, "ioping measured for %.2f s instead of %.0f s", elapsed, asked));
        }
    }

    /** Requires that the requests were of that size, which the output tells by their rate alone. */
    void requireBlocks(DataSize asked) {
        double bytes = all[BYTES_PER_SECOND] * (all[TIME] / NANOSECONDS) / all[COUNTED];
        if (!(bytes > 0.98 * asked.bytes() && bytes < 1.02 * asked.bytes())) {
            throw new InvalidException(
                    String.format(Locale.ROOT, "ioping made requests of %.0f B, but %s were asked for", bytes, asked));
        }
    }

    /** Returns how long each request took. */
    List<Double> seconds() {
        return requests.stream().map(request -> request[TIME] / NANOSECONDS).toList();
    }
}
