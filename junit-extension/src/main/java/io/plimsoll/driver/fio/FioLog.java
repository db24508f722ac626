package io.plimsoll.driver.fio;

import io.plimsoll.record.InvalidException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file in which fio keeps how long each access took: a line of its time, its completion latency, its direction, its size
 * and its priority.
 *
 * @param latencies in seconds, one job's after the other's
 */
record FioLog(List<Double> latencies) {

    private static final double NANOSECONDS = 1e9;
    private static final Pattern ROW = Pattern.compile("[0-9]+, ([0-9]{1,15}), ([0-9]), ([0-9]{1,9}), [0-9]+");

    FioLog {
        latencies = List.copyOf(latencies);
    }

    static FioLog parse(String file, String direction, long blockSize) {
        if (!file.endsWith("\n")) {
            throw new InvalidException("the full log of fio is not whole");
        }
        String expected = direction.equals("read") ? "0" : "1";
        List<Double> latencies = new ArrayList<>();
        for (String line : file.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (!row.matches() || !row.group(2).equals(expected) || Long.parseLong(row.group(3)) != blockSize) {
                throw new InvalidException("the full log of fio has '" + line + "' where a " + direction + " of "
                        + blockSize + " B was expected");
            }
            latencies.add(Long.parseLong(row.group(1)) / NANOSECONDS);
        }
        return new FioLog(latencies);
    }

    /** Returns how many these are, and the least, the greatest and their mean in nanoseconds. */
    DoubleSummaryStatistics summary() {
        return latencies.stream().mapToDouble(each -> each * NANOSECONDS).summaryStatistics();
    }
}
