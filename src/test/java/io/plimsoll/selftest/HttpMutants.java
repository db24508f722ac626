package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.selftest.Readings.added;
import static io.plimsoll.selftest.Readings.set;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;

import io.plimsoll.scenarios.CniArticleScenarios;
import java.util.List;
import java.util.function.UnaryOperator;

/** Some requests over HTTP failed, which makes the others look better than they are, or another tool asked. */
final class HttpMutants {

    private static final String WRK = "client wrk";
    private static final String PACKAGE = "package.wrk";
    private static final String NOT_PROMISED = "% of the requests failed, of which nothing is promised";

    private HttpMutants() {}

    static List<Mutant> all() {
        return List.of(
                inRawMaterial(
                                "requests that were answered with an error",
                                INVALID,
                                NOT_PROMISED,
                                healthy -> healthy.withLast(WRK, telling("Non-2xx or 3xx responses: 53")))
                        .judgedBy(Sentences.NO_WORD_OF_ERRORS),
                inRawMaterial(
                                "requests that were never answered",
                                INVALID,
                                NOT_PROMISED,
                                healthy -> healthy.withLast(
                                        WRK, telling("Socket errors: connect 0, read 0, write 0, timeout 53")))
                        .judgedBy(Sentences.NO_WORD_OF_ERRORS),
                inRawMaterial(
                                "requests that failed, against a promise",
                                VIOLATED,
                                "✗ errors is at most 0 %",
                                healthy -> healthy.with(WRK, telling("Non-2xx or 3xx responses: 53")))
                        .judgedBy(CniArticleScenarios.HTTP_REQUESTS),
                inRawMaterial(
                                "another tool from one repetition to the next",
                                INVALID,
                                "continuity: the wrk was 4.1.0-4+b1 before and is 4.1.0-4+b2 now",
                                healthy -> healthy.with("client facts", added(PACKAGE, "4.1.0-4+b1"))
                                        .with("server facts", added(PACKAGE, "4.1.0-4+b1"))
                                        .withLast("client facts", set(PACKAGE, "4.1.0-4+b2"))
                                        .withLast("server facts", set(PACKAGE, "4.1.0-4+b2")))
                        .judgedBy(Sentences.NO_WORD_OF_ERRORS),
                inRawMaterial(
                                "a p99 of a few requests",
                                INVALID,
                                "wrk timed 500 requests, of which a p99 says nothing; 1000 are needed",
                                healthy -> healthy.withLast(WRK, HttpMutants::slowly))
                        .judgedBy(CniArticleScenarios.HTTP_REQUESTS),
                inRawMaterial(
                                "requests that were not answered at all",
                                INVALID,
                                "not one request of wrk was answered",
                                healthy -> healthy.withLast(
                                        WRK,
                                        said -> said.replaceFirst("(?m)^  [0-9]+ requests in ", "  0 requests in ")))
                        .judgedBy(Sentences.NO_WORD_OF_ERRORS));
    }

    /** Answers 500 requests in its 10 s, after 1.9 s each. */
    private static String slowly(String said) {
        return said.replaceFirst("(?m)^    Latency .*$", "    Latency     1.90s    1.00ms   1.90s    99.00%")
                .replaceAll("(?m)^(     [0-9]{2}%) .*$", "$1    1.90s")
                .replaceFirst("(?m)^  [0-9]+ requests in ", "  500 requests in ")
                .replaceFirst("(?m)^Requests/sec: .*$", "Requests/sec:     50.00");
    }

    /** Adds a line of errors where wrk writes one. */
    private static UnaryOperator<String> telling(String errors) {
        return said -> said.replaceFirst("(?m)^Requests/sec:", "  " + errors + "\nRequests/sec:");
    }
}
