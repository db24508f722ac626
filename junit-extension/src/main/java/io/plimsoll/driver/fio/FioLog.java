package io.plimsoll.driver.fio;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file in which fio keeps how long each access took: a line of its time, its completion latency, its direction, its size
 * and its priority.
 *
 * @param nanoseconds that each took, one job's after the other's
 */
record FioLog(List<Long> nanoseconds) {

    /** For sums of what is printed to the last digit; a mean has six decimals, also one of some hundred nanoseconds. */
    private static final Agreement AS_PRINTED = new Agreement(1 + 1e-8);

    private static final Pattern ROW = Pattern.compile("[0-9]+, ([1-9][0-9]{0,14}), ([0-9]), ([0-9]{1,9}), [0-9]+");

    FioLog {
        nanoseconds = List.copyOf(nanoseconds);
    }

    static FioLog parse(String file, String direction, long blockSize) {
        if (!file.endsWith("\n")) {
            throw new InvalidException("the full log of fio is not whole");
        }
        String expected = direction.equals("read") ? "0" : "1";
        List<Long> nanoseconds = new ArrayList<>();
        for (String line : file.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (!row.matches() || !row.group(2).equals(expected) || Long.parseLong(row.group(3)) != blockSize) {
                throw new InvalidException("the full log of fio has '" + line + "' where a " + direction + " of "
                        + blockSize + " B was expected");
            }
            nanoseconds.add(Long.parseLong(row.group(1)));
        }
        return new FioLog(nanoseconds);
    }

    /**
     * Requires that these are all that a result sums up.
     *
     * @param completed accesses that the result counts
     * @param queued how many more or fewer may be timed: those that were under way when the ramp ended
     */
    void requireSummedUp(ToolJson result, String direction, double completed, long queued) {
        String of = "jobs.0." + direction + ".clat_ns.";
        DoubleSummaryStatistics logged =
                nanoseconds.stream().mapToDouble(Long::doubleValue).summaryStatistics();
        double timed = result.number(of + "N");
        if (logged.getCount() != timed || Math.abs(timed - completed) > queued) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "the full log of fio has %d %ss, where it timed %.0f and completed %.0f",
                    logged.getCount(),
                    direction,
                    timed,
                    completed));
        }
        requireSummedUp(result, of + "min", logged.getMin());
        requireSummedUp(result, of + "max", logged.getMax());
        requireSummedUp(result, of + "mean", logged.getAverage());
    }

    private static void requireSummedUp(ToolJson result, String path, double logged) {
        AS_PRINTED.require("fio", path, result.number(path), logged);
    }

    List<Double> inSeconds() {
        return nanoseconds.stream().map(each -> each / 1e9).toList();
    }
}
