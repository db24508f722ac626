package io.plimsoll.workload;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p99;

import io.plimsoll.slo.Metric;
import io.plimsoll.units.DataSize;
import io.plimsoll.units.OperationRate;
import io.plimsoll.units.Percentile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * sockperf sending messages and timing the answers by the client's clock alone. What it calls latency is half of that
 * round trip, as if both ways took the same: netperf's latency is about twice as long. It leaves out the first 400 ms and
 * the last 50 ms, and is given as much time more. A message is lost if its answer has not come when it ends; over TCP,
 * which loses none, a repetition that ends with many on their way is INVALID.
 *
 * @param transport what carries the messages
 * @param mode whether a message waits for the answer of the one before
 * @param messageLength of each message, and of its answer (-m), 14 B to 65,000 B
 * @param rate messages per second (--mps), 1 to 1,000,000; where absent 10,000 under load, and as fast as answers come
 *     with ping-pong
 * @param replyEvery that each so-manieth message is answered (--reply-every), 1 to 10,000; 1 with ping-pong
 */
public record SockperfMessages(
        Transport transport, Mode mode, DataSize messageLength, Optional<OperationRate> rate, int replyEvery)
        implements NetworkWorkload, MeasuresTypicalLatency, MeasuresMessageLoss, MeasuresMessageOrder {

    private static final OperationRate USUAL_UNDER_LOAD = new OperationRate(10_000);

    /** How messages follow each other. */
    public enum Mode {
        /** Each waits for the answer of the one before. */
        PING_PONG("ping-pong"),
        /** They are sent at a rate, whatever becomes of them. */
        UNDER_LOAD("under load");

        private final String description;

        Mode(String description) {
            this.description = description;
        }
    }

    public SockperfMessages {
        if (messageLength.bytes() < 14 || messageLength.bytes() > 65_000) {
            throw new IllegalArgumentException(
                    "a message of sockperf has 14 B to 65,000 B, but was asked for " + messageLength);
        }
        rate.ifPresent(asked -> {
            if (asked.perSecond() < 1
                    || asked.perSecond() > 1_000_000
                    || asked.perSecond() != Math.rint(asked.perSecond())) {
                throw new IllegalArgumentException(
                        "sockperf sends a whole number of 1 to 1,000,000 messages a second, but was asked for "
                                + asked);
            }
        });
        if (replyEvery < 1 || replyEvery > 10_000) {
            throw new IllegalArgumentException(
                    "sockperf answers each message, or each so-manieth up to 10,000, but was asked for " + replyEvery);
        }
        if (mode == Mode.PING_PONG && replyEvery != 1) {
            throw new IllegalArgumentException("with ping-pong every message is answered; leave out replyEvery("
                    + replyEvery + "), or send under load");
        }
    }

    /** Sends messages of that length, 14 B to 65,000 B, which are answered by as many bytes. */
    public SockperfMessages messageLength(DataSize length) {
        return new SockperfMessages(transport, mode, length, rate, replyEvery);
    }

    /** Sends so many messages a second, a whole number of 1 to 1,000,000. */
    public SockperfMessages rate(OperationRate messages) {
        return new SockperfMessages(transport, mode, messageLength, Optional.of(messages), replyEvery);
    }

    /** Has one in so many messages answered, 1 to 10,000: only these are timed. */
    public SockperfMessages replyEvery(int messages) {
        return new SockperfMessages(transport, mode, messageLength, rate, messages);
    }

    /**
     * Keeps the latency of each message instead of sockperf's percentiles, so that {@code latency(p99())} can be promised:
     * of so many answers in each repetition at least, 1,000 to 20,000. They are spread over the measured time, which
     * sets the rate.
     */
    public SockperfFullLog withFullLog(int answers) {
        return new SockperfFullLog(this, answers);
    }

    /** Returns the rate that is asked for or sockperf's own; empty if it sends as fast as answers come. */
    public Optional<OperationRate> pace() {
        return rate.isEmpty() && mode == Mode.UNDER_LOAD ? Optional.of(USUAL_UNDER_LOAD) : rate;
    }

    /** Returns how many answers come at most in a measured time; empty if it sends as fast as answers come. */
    public OptionalLong mostAnswers(Duration lasting) {
        return pace().stream()
                .mapToLong(messages -> (long) (messages.perSecond() * lasting.toSeconds() / replyEvery))
                .findFirst();
    }

    /** Tells whether it goes on when a message is lost: datagrams that are sent at a rate. */
    public boolean losesMessages() {
        return mode == Mode.UNDER_LOAD && transport == Transport.UDP;
    }

    /** With ping-pong it waits for a datagram that was lost until its end, and counts no loss. */
    @Override
    public boolean tells(Metric<?, ?> metric) {
        return mode == Mode.UNDER_LOAD || !metric.equals(LOST_MESSAGES);
    }

    @Override
    public List<Percentile> percentiles() {
        return List.of(p50(), p90(), p99());
    }

    @Override
    public String describe() {
        return describe(pace().map(messages -> ", " + messages).orElse("")) + ", latency is half of the round trip";
    }

    String describe(String pace) {
        return "sockperf " + transport + " " + mode.description + ", messages of " + messageLength + pace
                + (replyEvery == 1 ? "" : ", one in " + replyEvery + " answered");
    }
}
