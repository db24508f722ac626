package io.plimsoll.driver.sockperf;

import static io.plimsoll.units.Units.p99;
import static io.plimsoll.workload.MeasuresMessageLoss.LOST_MESSAGES;
import static io.plimsoll.workload.MeasuresMessageOrder.DUPLICATED_MESSAGES;
import static io.plimsoll.workload.MeasuresMessageOrder.MESSAGES_OUT_OF_ORDER;

import io.plimsoll.driver.Reading;
import io.plimsoll.driver.TimedOperations;
import io.plimsoll.driver.ToolText;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.SockperfMessages;
import io.plimsoll.workload.SockperfMessages.Mode;
import io.plimsoll.workload.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** What sockperf says at the end of its run, and that it is what was asked for and does not contradict itself. */
final class SockperfSummary {

    private static final double MICROSECONDS = 1e6;

    /** Seconds at both ends that it does not take into account, 0.45, and as much again. */
    private static final double LEFT_OUT = 1;

    /** The share of the answers that may come after the end: one in a hundred is what a p99 speaks of. */
    private static final double MAY_BE_LATE = 0.01;

    private static final List<String> DESCENDING =
            List.of("max", "p99999", "p9999", "p999", "p99", "p90", "p75", "p50", "p25", "min");

    private final SockperfMessages messages;
    private final ToolText said;

    private SockperfSummary(SockperfMessages messages, ToolText said) {
        this.messages = messages;
        this.said = said;
    }

    /**
     * Reads the end of a run.
     *
     * @param rate messages per second that were asked for
     */
    static SockperfSummary parse(SockperfMessages messages, OptionalLong rate, Duration lasting, String said) {
        ToolText lines = SockperfText.parse(said);
        lines.require("transport", messages.transport());
        SockperfSummary summary = new SockperfSummary(messages, lines);
        summary.requireLasted(lasting);
        summary.requireConsistent();
        summary.timed().require(p99(), ", send at a higher rate, or have more messages answered");
        rate.ifPresentOrElse(summary::requireKept, summary::requireFilled);
        summary.requireAnswered();
        return summary;
    }

    private void requireLasted(Duration lasting) {
        double run = SockperfCommand.runs(lasting).toSeconds();
        boolean waitedForItsEnd = number("run") - number("valid") > LEFT_OUT;
        if (messages.mode() == Mode.PING_PONG && messages.transport() == Transport.UDP && waitedForItsEnd) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "sockperf had no answer for the last %.1f s of %.1f: a datagram was lost or late, after which its"
                            + " ping-pong waits until its end",
                    number("run") - number("valid"),
                    number("run")));
        }
        if (!(number("run") > 0.9 * run && number("run") < 1.25 * run && number("valid") > 0.9 * lasting.toSeconds())) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "sockperf ran for %.3f s and took %.3f s of that into account, but should have run for %.0f s",
                    number("run"),
                    number("valid"),
                    run));
        }
    }

    private void requireConsistent() {
        said.require("observations", said.text("received"));
        said.require("latency", said.text("mean"));
        // Messages at the very end may be missing from what was sent.
        double asked = Math.floor((number("sent") - 1) / messages.replyEvery()) + 1;
        if (!(asked >= number("received") && asked <= expected())) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "sockperf contradicts itself: %.0f answers were due, and it tells of %.0f",
                    asked,
                    expected()));
        }
        for (int i = 1; i < DESCENDING.size(); i++) {
            if (number(DESCENDING.get(i)) > number(DESCENDING.get(i - 1))) {
                throw new InvalidException("sockperf contradicts itself: " + DESCENDING.get(i) + " = "
                        + said.text(DESCENDING.get(i)) + " µs is more than " + DESCENDING.get(i - 1) + " = "
                        + said.text(DESCENDING.get(i - 1)) + " µs");
            }
        }
        if (!(number("mean") >= number("min") && number("mean") <= number("max"))) {
            throw new InvalidException("sockperf contradicts itself: the mean of " + said.text("mean")
                    + " µs is not between the least and the most");
        }
    }

    /** Without a rate each message follows the answer of the one before, so that the round trips fill the time. */
    private void requireFilled() {
        if (number("dropped") == 0) {
            said.requireAgreement(
                    "its mean, given the number of its answers",
                    2 * number("mean") / MICROSECONDS,
                    number("valid") / number("received"));
        }
    }

    /** TCP loses nothing: what sockperf calls dropped was answered after its end, and is missing from its percentiles. */
    private void requireAnswered() {
        if (messages.transport() == Transport.TCP && number("dropped") > MAY_BE_LATE * expected()) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "%.0f of %.0f answers were still on their way when sockperf ended, and their latency is unknown",
                    number("dropped"),
                    expected()));
        }
    }

    private double lost() {
        return messages.transport() == Transport.TCP ? 0 : number("dropped");
    }

    private void requireKept(long rate) {
        double reached = number("sent") / number("valid");
        if (!(reached > 0.9 * rate && reached < 1.1 * rate)) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "sockperf sent %.0f messages a second instead of %d: neither the client nor the path may be the limit"
                            + " of what is asked for",
                    reached,
                    rate));
        }
    }

    /** Returns the answers that should have come while sockperf took them into account. */
    double expected() {
        return number("received") + unheard();
    }

    /** Returns those without a latency: that did not come, or were overtaken. */
    double unheard() {
        return number("dropped") + number("outOfOrder");
    }

    /** Returns how many answers it timed, and of how many it knows no time. */
    TimedOperations timed() {
        return new TimedOperations("sockperf", "answers", number("observations"), unheard() / expected());
    }

    double received() {
        return number("received");
    }

    /** Returns a time that sockperf tells in microseconds, in seconds. */
    double seconds(String name) {
        return number(name) / MICROSECONDS;
    }

    /** Returns what became of the messages and how much was moved, beside what is known of their latency. */
    Reading reading(Measurements latency) {
        double bytes = messages.messageLength().bytes();
        double arrived = Math.min(number("sentInAll"), number("receivedInAll") * messages.replyEvery());
        return new Reading(
                latency.with(LOST_MESSAGES, 100 * lost() / expected())
                        .with(MESSAGES_OUT_OF_ORDER, 100 * number("outOfOrder") / expected())
                        .with(DUPLICATED_MESSAGES, 100 * number("duplicated") / expected()),
                Math.round(arrived * bytes),
                Math.round(number("receivedInAll") * bytes),
                Map.of("sockperf", SockperfText.VERSION));
    }

    private double number(String name) {
        return said.number(name);
    }
}
