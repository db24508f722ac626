package io.plimsoll.kube;

import io.plimsoll.workload.ApiKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
            Pattern.compile("apiserver_request_duration_seconds_(bucket|sum|count)\\{([^}]*)\\} ([0-9.eE+-]+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final String UPPER_BOUND = "le";
    private static final Map<String, String> VERBS =
            Map.of("POST", "create", "GET", "get", "LIST", "list", "PATCH", "update", "DELETE", "delete");

    /**
     * Requests of one kind.
     *
     * @param count how many
     * @param seconds of all together
     * @param buckets how many of them took how long at most, by rising bounds, up to the first that has them all; where
     *     none has, the others took longer than the last
     */
    public record Requests(double count, double seconds, List<Bucket> buckets) {

        public Requests {
            buckets = List.copyOf(buckets);
        }

        /** Adds up what was counted by the same bounds. */
        Requests plus(Requests other) {
            if (!bounds().equals(other.bounds())) {
                throw new IllegalArgumentException("has other buckets from one series to the next");
            }
            List<Bucket> sums = new ArrayList<>();
            for (int i = 0; i < buckets.size(); i++) {
                Bucket each = buckets.get(i);
                sums.add(new Bucket(
                        each.upTo(), each.count() + other.buckets.get(i).count()));
            }
            return new Requests(count + other.count, seconds + other.seconds, sums);
        }

        Requests upToTheFirstWithAll() {
            int last = 0;
            while (last < buckets.size() && buckets.get(last).count() < count) {
                last++;
            }
            return new Requests(count, seconds, buckets.subList(0, Math.min(last + 1, buckets.size())));
        }

        private List<Double> bounds() {
            return buckets.stream().map(Bucket::upTo).toList();
        }
    }

    /**
     * Requests up to a bound.
     *
     * @param upTo so many seconds, the bound among them
     * @param count how many took no longer
     */
    public record Bucket(double upTo, double count) {}

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
        try {
            return new ServerTimes("", byVerb(answer.said(), kind));
        } catch (IllegalArgumentException broken) {
            return new ServerTimes("not told (its histogram " + broken.getMessage() + ")", Map.of());
        }
    }

    private static Map<String, Requests> byVerb(String said, ApiKind kind) {
        Map<Map<String, String>, RequestHistogram> series = new LinkedHashMap<>();
        said.lines().map(SERIES::matcher).filter(Matcher::matches).forEach(line -> add(line, kind, series));
        Map<String, Requests> found = new TreeMap<>();
        series.forEach((labels, histogram) -> found.merge(verb(labels, kind), histogram.whole(), Requests::plus));
        found.replaceAll((verb, requests) -> requests.upToTheFirstWithAll());
        return found;
    }

    private static void add(Matcher line, ApiKind kind, Map<Map<String, String>, RequestHistogram> series) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(line.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        if (verb(labels, kind).isEmpty()) {
            return;
        }
        String bound = labels.getOrDefault(UPPER_BOUND, "");
        labels.remove(UPPER_BOUND);
        RequestHistogram histogram = series.computeIfAbsent(labels, known -> new RequestHistogram());
        double number = Double.parseDouble(line.group(3));
        switch (line.group(1)) {
            case "bucket" -> histogram.bucket(bound, number);
            case "sum" -> histogram.sum(number);
            default -> histogram.count(number);
        }
    }

    /** Returns what requests of these labels do to objects of the kind, empty if nothing that is asked for. */
    private static String verb(Map<String, String> labels, ApiKind kind) {
        String subresource = labels.getOrDefault("subresource", "");
        String verb = VERBS.getOrDefault(labels.getOrDefault("verb", ""), "");
        boolean scale = subresource.equals("scale") && verb.equals("update");
        // Others may have a kind of the same name, such as pods.metrics.k8s.io.
        boolean ofKind =
                kind.plural().equals(labels.get("resource")) && kind.group().equals(labels.get("group"));
        boolean asked = ofKind && (subresource.isEmpty() || scale);
        return !asked ? "" : scale ? "scale" : verb;
    }
}
