package io.plimsoll.workload;

import io.plimsoll.units.OperationRate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What all requests for API objects share.
 *
 * @param kind of the objects
 * @param objects how many there are, and so how many requests of each verb, 1 to 1,000
 * @param clients how many ask at the same time, 1 to 32; empty for {@link #atOnce() as many as it takes}
 * @param rate at which requests are due, 1 to 1,000 per second; empty for as soon as the answer before is there
 */
public record ApiOptions(ApiKind kind, int objects, OptionalInt clients, Optional<OperationRate> rate) {

    /** As many as a p99 can be told of. */
    private static final int ENOUGH_FOR_P99 = 100;

    private static final int MOST = 1_000;
    private static final int MOST_CLIENTS = 32;
    private static final int CLIENTS_AT_A_RATE = 16;
    private static final double MOST_PER_SECOND = 1_000;

    public ApiOptions {
        if (objects < 1 || objects > MOST) {
            throw new IllegalArgumentException("1 to 1,000 " + kind.plural() + " are asked for, but was " + objects);
        }
        if (clients.isPresent() && (clients.getAsInt() < 1 || clients.getAsInt() > MOST_CLIENTS)) {
            throw new IllegalArgumentException("1 to 32 requests are under way at the same time, but was "
                    + clients.getAsInt() + "; more would measure the machine of the test");
        }
        rate.ifPresent(ApiOptions::requirePossible);
    }

    static ApiOptions of(ApiKind kind) {
        return new ApiOptions(kind, ENOUGH_FOR_P99, OptionalInt.empty(), Optional.empty());
    }

    /** Returns how many requests may be under way at the same time: one, with a rate 16, unless it is said. */
    public int atOnce() {
        return clients.orElse(rate.isPresent() ? CLIENTS_AT_A_RATE : 1);
    }

    ApiOptions objects(int number) {
        return new ApiOptions(kind, number, clients, rate);
    }

    ApiOptions clients(int number) {
        return new ApiOptions(kind, objects, OptionalInt.of(number), rate);
    }

    ApiOptions rate(OperationRate due) {
        return new ApiOptions(kind, objects, clients, Optional.of(due));
    }

    String describe(String verbs) {
        String how = atOnce() == 1 ? "one at a time" : (rate.isPresent() ? "at most " : "") + atOnce() + " at a time";
        String due = rate.map(each -> "due " + each + ", ").orElse("");
        return "API requests " + due + how + " to " + verbs + " " + objects + " " + kind.plural();
    }

    private static void requirePossible(OperationRate rate) {
        if (rate.perSecond() < 1 || rate.perSecond() > MOST_PER_SECOND) {
            throw new IllegalArgumentException(
                    "1 to 1,000 requests are due per second, but was " + rate + "; one process holds no other rate");
        }
    }
}
