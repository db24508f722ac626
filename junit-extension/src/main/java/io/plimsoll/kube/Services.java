package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The services of one session. */
final class Services {

    private static final String SERVICE_NAME = "kubernetes.io/service-name";

    private final Requests requests;
    private final String namespace;
    private final String runId;
    private final Map<String, String> uids = new ConcurrentHashMap<>();

    Services(Requests requests, String namespace, String runId) {
        this.requests = requests;
        this.namespace = namespace;
        this.runId = runId;
    }

    String create(String name, String role, List<Integer> ports) {
        Service service = new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(Labels.ofRole(runId, role))
                .endMetadata()
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(Labels.ofRole(runId, role))
                .withPublishNotReadyAddresses(true)
                .withPorts(ports.stream()
                        .flatMap(port -> Stream.of(port("TCP", port), port("UDP", port)))
                        .toList())
                .endSpec()
                .build();
        Service created = requests.ask(
                "create service " + name,
                client -> Adoption.create(client.services().resource(service), runId));
        uids.put(name, created.getMetadata().getUid());
        return created.getSpec().getClusterIP();
    }

    private static ServicePort port(String protocol, int port) {
        return new ServicePortBuilder()
                .withName(protocol.toLowerCase(Locale.ROOT) + "-" + port)
                .withProtocol(protocol)
                .withPort(port)
                .build();
    }

    List<String> endpoints(String name) {
        return requests.ask("list the endpoints of service " + name, client -> {
            try {
                return current(client, name);
            } catch (KubernetesClientException e) {
                // Before Kubernetes 1.21 there was only the beta of this API.
                if (e.getCode() != Failure.NOT_FOUND) {
                    throw e;
                }
                return beta(client, name);
            }
        });
    }

    private List<String> current(KubernetesClient client, String name) {
        return client
                .discovery()
                .v1()
                .endpointSlices()
                .inNamespace(namespace)
                .withLabel(SERVICE_NAME, name)
                .list()
                .getItems()
                .stream()
                // A slice without endpoints has none, not an empty list of them.
                .flatMap(slice -> Stream.ofNullable(slice.getEndpoints()).flatMap(List::stream))
                .flatMap(endpoint -> endpoint.getAddresses().stream())
                .toList();
    }

    private List<String> beta(KubernetesClient client, String name) {
        return client
                .discovery()
                .v1beta1()
                .endpointSlices()
                .inNamespace(namespace)
                .withLabel(SERVICE_NAME, name)
                .list()
                .getItems()
                .stream()
                // A slice without endpoints has none, not an empty list of them.
                .flatMap(slice -> Stream.ofNullable(slice.getEndpoints()).flatMap(List::stream))
                .flatMap(endpoint -> endpoint.getAddresses().stream())
                .toList();
    }

    void delete(String name) {
        Optional.ofNullable(uids.remove(name))
                .ifPresent(uid -> requests.delete(
                        "/api/v1/namespaces/" + namespace + "/services/" + name, uid, Optional.empty()));
    }
}
