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
 * @param nanoseconds that each took, one job's after the other's
 */
record FioLog(List<Long> nanoseconds) {

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

    DoubleSummaryStatistics summary() {
        return nanoseconds.stream().mapToDouble(Long::doubleValue).summaryStatistics();
    }

    List<Double> inSeconds() {
        return nanoseconds.stream().map(each -> each / 1e9).toList();
    }
}
