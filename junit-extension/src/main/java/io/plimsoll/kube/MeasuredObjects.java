package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The objects of one kind that one repetition makes, only to ask for them. Each is known by its number, and touched by its
 * name and UID.
 */
public final class MeasuredObjects {

    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);

    private final MeasuredClients client;
    private final Requests requests;
    private final Making making;
    private final String collection;
    private final Map<String, String> labels;
    private final String prefix;
    private final IntFunction<HasMetadata> make;
    private final Map<Integer, String> uids = new ConcurrentHashMap<>();

    /**
     * Makes none yet.
     *
     * @param collection the path of all objects of the kind in the namespace
     * @param labels that all of them have, and nothing else has
     * @param prefix of their names
     * @param make the object of a number
     */
    MeasuredObjects(
            MeasuredClients client,
            Requests requests,
            Making making,
            String collection,
            Map<String, String> labels,
            String prefix,
            IntFunction<HasMetadata> make) {
        this.client = client;
        this.requests = requests;
        this.making = making;
        this.collection = collection;
        this.labels = labels;
        this.prefix = prefix;
        this.make = make;
    }

    /** Creates one. */
    public Exchange create(int number) {
        String body = Serialization.asJson(make.apply(number));
        Exchange answer = making.make(() -> client.send("POST", collection, MeasuredClient.JSON, body));
        String uid = uid(answer);
        if (answer.succeeded() && !uid.isEmpty()) {
            uids.put(number, uid);
        }
        return answer;
    }

    /** Gets one. */
    public Exchange get(int number) {
        return client.send("GET", path(number), MeasuredClient.JSON, "");
    }

    /** Lists all of them, and nothing else. */
    public Exchange list() {
        return client.send("GET", collection + selector(), MeasuredClient.JSON, "");
    }

    /** Changes an annotation of one. */
    public Exchange update(int number) {
        String body = "{\"metadata\":{\"annotations\":{\"plimsoll.io/updated\":\"once\"}}}";
        return client.send("PATCH", path(number), MeasuredClient.MERGE_PATCH, body);
    }

    /** Asks for one replica more than none; nothing is rolled out. */
    public Exchange scale(int number) {
        return client.send("PATCH", path(number) + "/scale", MeasuredClient.MERGE_PATCH, "{\"spec\":{\"replicas\":1}}");
    }

    /** Deletes one, if it still is the one that was made. */
    public Exchange delete(int number) {
        String body = "{\"apiVersion\":\"v1\",\"kind\":\"DeleteOptions\",\"propagationPolicy\":\"Background\","
                + "\"preconditions\":{\"uid\":\"" + uid(number).orElseThrow() + "\"}}";
        return client.send("DELETE", path(number), MeasuredClient.JSON, body);
    }

    /** Returns the UID of one; empty if it is not known to have been made. */
    public Optional<String> uid(int number) {
        return Optional.ofNullable(uids.get(number));
    }

    /** Returns the UID that an answer speaks of, empty if of none. */
    public static String uid(Exchange answer) {
        return MeasuredApi.json(answer).path("metadata").path("uid").asText("");
    }

    /** Returns how many objects an answer lists. */
    public static int items(Exchange answer) {
        return MeasuredApi.json(answer).path("items").size();
    }

    /** Returns the name of one. */
    public String name(int number) {
        return prefix + "-" + number;
    }

    /**
     * Removes what is there still, and waits for it, at most 30 s.
     *
     * @return how many are left
     */
    public int removeAll() {
        return Waiting.within(GONE_WITHIN, Waiting.LOOKING, () -> {
                    Map<String, String> left = left();
                    left.forEach((name, uid) -> requests.delete(collection + "/" + name, uid, Optional.of(0L)));
                    return left.isEmpty() ? Optional.of(0) : Optional.empty();
                })
                .orElseGet(() -> left().size());
    }

    private Map<String, String> left() {
        String said = requests.ask("list what was measured", api -> api.raw(collection + selector(), "GET", null));
        Map<String, String> left = new HashMap<>();
        MeasuredApi.json(new Exchange(200, 0, 0, 0, said)).path("items").forEach(item -> {
            var metadata = item.path("metadata");
            left.put(metadata.path("name").asText(), metadata.path("uid").asText());
        });
        return left;
    }

    private String path(int number) {
        return collection + "/" + name(number);
    }

    private String selector() {
        return "?labelSelector="
                + labels.entrySet().stream()
                        .map(label -> label.getKey().replace("/", "%2F") + "%3D" + label.getValue())
                        .sorted()
                        .collect(Collectors.joining("%2C"));
    }
}
