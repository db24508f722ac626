package io.plimsoll.kube;

import io.plimsoll.workload.ApiKind;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the API server itself took for requests until some moment, by its histogram
 * {@code apiserver_request_duration_seconds}: those of all its clients, and where there are several servers, of one.
 *
 * @param refusal why it cannot be read, empty if it can
 * @param byVerb the requests so far by what they do, such as {@code create}
 */
public record ServerTimes(String refusal, Map<String, Requests> byVerb) {

    private static final Pattern SERIES =
            Pattern.compile("apiserver_request_duration_seconds_(sum|count)\\{([^}]*)\\} ([0-9.eE+-]+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final Map<String, String> VERBS =
            Map.of("POST", "create", "GET", "get", "LIST", "list", "PATCH", "update", "DELETE", "delete");

    /**
     * Requests of one kind.
     *
     * @param count how many
     * @param seconds of all together
     */
    public record Requests(double count, double seconds) {

        private Requests plus(Requests other) {
            return new Requests(count + other.count, seconds + other.seconds);
        }
    }

    public ServerTimes {
        byVerb = Collections.unmodifiableMap(new TreeMap<>(byVerb));
    }

    static ServerTimes read(Exchange answer, ApiKind kind) {
        if (!answer.succeeded()) {
            return new ServerTimes(
                    answer.code() == Failure.FORBIDDEN || answer.code() == Failure.UNAUTHORIZED
                            ? "not allowed"
                            : "not told (" + answer.code() + ")",
                    Map.of());
        }
        Map<String, Requests> found = new TreeMap<>();
        answer.said().lines().map(SERIES::matcher).filter(Matcher::matches).forEach(series -> add(series, kind, found));
        return new ServerTimes("", found);
    }

    private static void add(Matcher series, ApiKind kind, Map<String, Requests> found) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(series.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        String subresource = labels.getOrDefault("subresource", "");
        String verb = VERBS.getOrDefault(labels.getOrDefault("verb", ""), "");
        boolean scale = subresource.equals("scale") && verb.equals("update");
        if (!kind.plural().equals(labels.get("resource")) || verb.isEmpty() || !(subresource.isEmpty() || scale)) {
            return;
        }
        double number = Double.parseDouble(series.group(3));
        Requests some = series.group(1).equals("count") ? new Requests(number, 0) : new Requests(0, number);
        found.merge(scale ? "scale" : verb, some, Requests::plus);
    }
}
