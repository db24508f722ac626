package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plimsoll.record.InfraException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Questions to the API server about what it would let us do, none of which changes anything. */
final class Admission {

    /** As many as the client sends to one server at a time. */
    private static final int AT_A_TIME = 5;

    private final Requests requests;

    Admission(Requests requests) {
        this.requests = requests;
    }

    List<Right> denied(List<Right> needed) {
        ExecutorService askers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Right right : needed) {
                answers.add(askers.submit(() -> allowed(right)));
            }
            List<Right> denied = new ArrayList<>();
            for (int i = 0; i < needed.size(); i++) {
                if (!answers.get(i).get()) {
                    denied.add(needed.get(i));
                }
            }
            return List.copyOf(denied);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted while asking the API server for our rights", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InfraException failure
                    ? failure
                    : new InfraException("could not ask the API server for our rights: " + e.getCause(), e);
        } finally {
            askers.shutdownNow();
        }
    }

    private boolean allowed(Right right) {
        String[] resource = right.resource().split("/", 2);
        SelfSubjectAccessReview review = new SelfSubjectAccessReviewBuilder()
                .withNewSpec()
                .withNewResourceAttributes()
                .withVerb(right.verb())
                .withGroup(right.group())
                .withResource(resource[0])
                .withSubresource(resource.length == 2 ? resource[1] : null)
                .withNamespace(right.namespace())
                // A namespace is in itself: so a right to one of them is asked for in whichever way it was granted.
                .withName(right.resource().equals("namespaces") ? right.namespace() : null)
                .endResourceAttributes()
                .endSpec()
                .build();
        return requests.ask(
                "tell whether we may " + right.verb() + " " + right.resource(),
                client -> client.authorization()
                        .v1()
                        .selfSubjectAccessReview()
                        .create(review)
                        .getStatus()
                        .getAllowed());
    }

    Optional<String> refusal(PodRequest request, String namespace) {
        return requests.ask("tell whether it would admit pod " + request.name(), client -> {
            try {
                client.pods()
                        .resource(Posture.pod(request, namespace, "dry-run"))
                        .dryRun()
                        .create();
                return Optional.empty();
            } catch (KubernetesClientException e) {
                if (Failure.mayPass(e) || e.getCode() <= 0 || e.getCode() == Failure.UNAUTHORIZED) {
                    throw e;
                }
                return Optional.of(Failure.words(e));
            }
        });
    }
}
