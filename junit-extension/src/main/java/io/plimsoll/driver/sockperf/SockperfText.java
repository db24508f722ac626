package io.plimsoll.driver.sockperf;

import io.plimsoll.driver.ToolText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines in which sockperf says what it did, as the one version that is read writes them. */
final class SockperfText {

    static final String VERSION = "3.7";

    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

    /** sockperf interrupts its own sender, which says so at any time after that. */
    private static final String INTERRUPTED = "sockperf: Test end (interrupted by signal 2)";

    private static final List<String> LINES = List.of(
            "sockperf: == version #" + VERSION + "-{*} ==",
            "sockperf[CLIENT] send on:sockperf: using recvfrom() to block on socket(s)",
            "",
            "[ 0] IP = {*} PORT = {*} # {transport}",
            "sockperf: Warmup stage (sending a few dummy messages)...",
            "sockperf: Starting test...",
            "sockperf: Test end (interrupted by timer)",
            "sockperf: Test ended",
            "sockperf: [Total Run] RunTime={run} sec; Warm up time={*} msec; SentMessages={sentInAll};"
                    + " ReceivedMessages={receivedInAll}",
            "sockperf: ========= Printing statistics for Server No: 0",
            "sockperf: [Valid Duration] RunTime={valid} sec; SentMessages={sent}; ReceivedMessages={received}",
            "sockperf: ====> avg-latency={mean} (std-dev={*})",
            "sockperf: # dropped messages = {dropped}; # duplicated messages = {duplicated};"
                    + " # out-of-order messages = {outOfOrder}",
            "sockperf: Summary: Latency is {latency} usec",
            "sockperf: Total {observations} observations; each percentile contains {*} observations",
            "sockperf: ---> <MAX> observation = {max}",
            "sockperf: ---> percentile 99.999 = {p99999}",
            "sockperf: ---> percentile 99.990 = {p9999}",
            "sockperf: ---> percentile 99.900 = {p999}",
            "sockperf: ---> percentile 99.000 = {p99}",
            "sockperf: ---> percentile 90.000 = {p90}",
            "sockperf: ---> percentile 75.000 = {p75}",
            "sockperf: ---> percentile 50.000 = {p50}",
            "sockperf: ---> percentile 25.000 = {p25}",
            "sockperf: ---> <MIN> observation = {min}");

    private SockperfText() {}

    /** Reads them, whatever their colour, and wherever the word of its interruption came between. */
    static ToolText parse(String said) {
        return ToolText.parse("sockperf", withoutInterruption(said), LINES);
    }

    private static String withoutInterruption(String said) {
        String plain = COLOURS.matcher(said).replaceAll("");
        return Stream.of(plain.split("(?<=\n)", -1))
                .filter(line -> !line.equals(INTERRUPTED + "\n"))
                .reduce("", String::concat);
    }
}
