package io.plimsoll.driver.sysbench;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.MeasuredTime;
import io.plimsoll.driver.Processors;
import io.plimsoll.record.InvalidException;
import io.plimsoll.workload.Parallelism;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sysbench says: one text of a fixed form, of which every line is known. */
final class SysbenchOutput {

    /** The version whose output was recorded, and is understood. */
    private static final String KNOWN_VERSION = "1.0.20";

    private static final Pattern VERSION = Pattern.compile("sysbench (\\S+)[ \\n]");

    private static final String START = "sysbench (?<version>" + Pattern.quote(KNOWN_VERSION)
            + ") \\(using (?:system|bundled) LuaJIT [^\\n]+\\)\\n\\n"
            + "Running the test with following options:\\n"
            + "Number of threads: (?<threads>\\d{1,6})\\n"
            + "Initializing random number generator from current time\\n\\n\\n";

    private static final String THREADS = "\\nInitializing worker threads\\.\\.\\.\\n\\nThreads started!\\n\\n";

    private static final String DECIMAL = "\\d+\\.\\d+";

    private static final String END = "General statistics:\\n"
            + "    total time: +(?<seconds>\\d+\\.\\d{4})s\\n"
            + "    total number of events: +(?<events>\\d+)\\n\\n"
            + "Latency \\(ms\\):\\n"
            + "         min: +" + DECIMAL + "\\n"
            + "         avg: +" + DECIMAL + "\\n"
            + "         max: +(?<longest>" + DECIMAL + ")\\n"
            + " +95th percentile: +" + DECIMAL + "\\n"
            + "         sum: +" + DECIMAL + "\\n\\n"
            + "Threads fairness:\\n"
            + "    events \\(avg/stddev\\): +" + DECIMAL + "/" + DECIMAL + "\\n"
            + "    execution time \\(avg/stddev\\): +" + DECIMAL + "/\\d+\\.\\d{2}\\n\\n";

    private final Matcher text;

    private SysbenchOutput(Matcher text) {
        this.text = text;
    }

    /** Returns the form of a test's output. */
    static Pattern form(String options, String result) {
        return Pattern.compile(START + options + THREADS + result + END);
    }

    static SysbenchOutput parse(Pattern form, Parallelism threads, Duration lasting, String said) {
        Matcher version = VERSION.matcher(said);
        if (version.lookingAt() && !version.group(1).equals(KNOWN_VERSION)) {
            throw new InvalidException("the output of sysbench " + version.group(1)
                    + " is not known; use the toolbox's sysbench " + KNOWN_VERSION);
        }
        Matcher text = form.matcher(said);
        if (!text.matches()) {
            throw new InvalidException(
                    "sysbench did not say what its test says, from the first line to the last, but " + excerpt(said));
        }
        SysbenchOutput output = new SysbenchOutput(text);
        Processors.require("sysbench", "threads", threads, (int) output.number("threads"));
        output.requireLasted(lasting);
        return output;
    }

    private static String excerpt(String said) {
        String end = said.strip();
        return end.isEmpty() ? "nothing" : "this at its end: '" + end.substring(Math.max(0, end.length() - 80)) + "'";
    }

    /** Returns the version that the output states. */
    String version() {
        return text.group("version");
    }

    double number(String name) {
        return Double.parseDouble(text.group(name));
    }

    void require(String what, String name, String asked) {
        if (!text.group(name).equals(asked)) {
            throw new InvalidException(
                    "sysbench ran with " + what + " " + text.group(name) + ", but " + asked + " was asked for");
        }
    }

    /** It looks at the clock between events, so that the last one may take any time. */
    private void requireLasted(Duration lasting) {
        MeasuredTime.require("sysbench", number("seconds"), lasting, number("longest") / 1e3);
    }

    /** Returns what is reported per second, if it is what a count and the seconds give within a tenth. */
    double agreed(String what, String name, double count) {
        return new Agreement(1.1).require("sysbench", what, number(name), count / number("seconds"));
    }
}
