package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inRawMaterial;
import static io.plimsoll.verdict.Verdict.INVALID;
import static io.plimsoll.verdict.Verdict.VIOLATED;

import io.plimsoll.scenarios.CniArticleScenarios;
import java.util.List;
import java.util.function.UnaryOperator;

/** Some requests over HTTP failed, which makes the others look better than they are. */
final class HttpMutants {

    private static final String WRK = "client wrk";
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
                                "requests that were not answered at all",
                                INVALID,
                                "not one request of wrk was answered",
                                healthy -> healthy.withLast(
                                        WRK,
                                        said -> said.replaceFirst("(?m)^  [0-9]+ requests in ", "  0 requests in ")))
                        .judgedBy(Sentences.NO_WORD_OF_ERRORS));
    }

    /** Adds a line of errors where wrk writes one. */
    private static UnaryOperator<String> telling(String errors) {
        return said -> said.replaceFirst("(?m)^Requests/sec:", "  " + errors + "\nRequests/sec:");
    }
}
