package io.plimsoll.junit;

import io.plimsoll.workload.MeasuresTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What two scenarios of one launch say of the same path, compared. One message after the other over TCP takes as long
 * whichever tool counts: netperf's rate, twice, times sockperf's half of a round trip is 1. Where it is not, one of the two
 * was not measured where it seems, or under other conditions; which, only people can find out, so that no verdict changes.
 */
final class CrossChecks {

    private static final double LEAST = 0.8;
    private static final double MOST = 1.25;

    private CrossChecks() {}

    /** Returns a line for each two that contradict each other. */
    static List<String> warnings(List<RoundTrips> measured) {
        List<String> warnings = new ArrayList<>();
        for (RoundTrips rate : measured) {
            if (rate.metric().equals(MeasuresTransactions.TRANSACTIONS)) {
                measured.stream()
                        .filter(other -> !other.metric().equals(rate.metric()))
                        .filter(other -> other.over().equals(rate.over()))
                        .filter(latency -> !agree(product(rate, latency)))
                        .map(latency -> warning(rate, latency))
                        .forEach(warnings::add);
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static double product(RoundTrips rate, RoundTrips latency) {
        return rate.median() * 2 * latency.median();
    }

    private static boolean agree(double product) {
        return product >= LEAST && product <= MOST;
    }

    private static String warning(RoundTrips rate, RoundTrips latency) {
        return "warning   '" + rate.scenario() + "' and '" + latency.scenario() + "' contradict each other: "
                + rate.metric().dimension().print(rate.median()) + " × 2 × "
                + latency.metric().dimension().print(latency.median()) + " is "
                + String.format(Locale.ROOT, "%.2f", product(rate, latency))
                + ", but round trips over the same path give 1 (0.8 to 1.25); find out which of the two was disturbed or"
                + " went another way";
    }
}
