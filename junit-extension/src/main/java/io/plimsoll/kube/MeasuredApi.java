package io.plimsoll.kube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plimsoll.record.InfraException;
import io.plimsoll.workload.ApiKind;

/** The API server as it is measured in one repetition: by clients of its own, with objects of its own. */
public final class MeasuredApi implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String GET = "GET";

    private final MeasuredClients clients;
    private final MeasuredPodStarts podStarts;
    private final ObjectsSource objects;
    private String health = "/livez";

    MeasuredApi(MeasuredClients clients, MeasuredPodStarts podStarts, ObjectsSource objects) {
        this.clients = clients;
        this.podStarts = podStarts;
        this.objects = objects;
    }

    /** How objects of a kind are made by clients. */
    interface ObjectsSource {

        MeasuredObjects of(MeasuredClients clients, ApiKind kind);
    }

    /** Returns the objects of a kind that this repetition may make. */
    public MeasuredObjects objects(ApiKind kind) {
        return objects.of(clients, kind);
    }

    /** Returns the pods that this repetition may start. */
    public MeasuredPodStarts podStarts() {
        return podStarts;
    }

    /** Asks for the server's health, which costs the server next to nothing: the way through the network. */
    public Exchange roundTrip() {
        Exchange answer = ask(health);
        if (answer.code() == Failure.NOT_FOUND && health.equals("/livez")) {
            // Before Kubernetes 1.16 there was only this.
            health = "/healthz";
            return ask(health);
        }
        return answer;
    }

    /** Makes so many connections, so that as many requests may be under way at the same time; at first there is one. */
    public void connect(int number) {
        clients.connect(number, health);
    }

    /** Returns the seconds that have passed by the clock by which exchanges start. */
    public double now() {
        return clients.now();
    }

    /** Returns the server's version, such as {@code v1.20.2}, as it is now. */
    public String serverVersion() {
        Exchange answer = ask("/version");
        String version = json(answer).path("gitVersion").asText();
        if (!answer.succeeded() || version.isEmpty()) {
            throw new InfraException("the API server does not say its version: " + answer.code());
        }
        return version;
    }

    /** Returns how long the server itself says it took for requests of that kind so far, if we may read it. */
    public ServerTimes serverTimes(ApiKind kind) {
        return ServerTimes.read(ask("/metrics"), kind);
    }

    /** Returns the protocols that were spoken with the server, such as {@code h2}. */
    public String protocols() {
        return clients.protocols();
    }

    /** Returns how many requests had to wait for limits of these clients. */
    public int queued() {
        return clients.queued();
    }

    private Exchange ask(String path) {
        return clients.send(GET, path, MeasuredClient.JSON, "");
    }

    static JsonNode json(Exchange answer) {
        try {
            return JSON.readTree(answer.said());
        } catch (JsonProcessingException none) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
