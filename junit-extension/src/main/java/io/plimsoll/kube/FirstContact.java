package io.plimsoll.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** The first request to a cluster, whose failure says more about the kubeconfig than about the cluster. */
final class FirstContact {

    private FirstContact() {}

    static KubeApi with(
            KubeAccess access, Supplier<KubernetesClient> makeClient, Throttle throttle, Duration answerWithin) {
        KubernetesClient client = make(access, makeClient);
        try {
            return new KubeApi(client, new Requests(client, throttle), version(client, answerWithin));
        } catch (KubernetesClientException e) {
            client.close();
            throw explain(access, e);
        }
    }

    /** Asks under a deadline of our own: the client library's does not end a TLS handshake that nobody answers. */
    private static String version(KubernetesClient client, Duration answerWithin) {
        FutureTask<String> asking =
                new FutureTask<>(() -> client.getKubernetesVersion().getGitVersion());
        Thread thread = new Thread(asking, "plimsoll-first-contact");
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KubernetesClientException("no answer within " + answerWithin.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KubernetesClientException failure
                    ? failure
                    : new KubernetesClientException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted while connecting to the cluster", e);
        }
    }

    private static KubernetesClient make(KubeAccess access, Supplier<KubernetesClient> makeClient) {
        try {
            return makeClient.get();
        } catch (KubernetesClientException e) {
            throw new ConfigException(
                    "kubeconfig " + access.kubeconfig() + ": its certificates or keys cannot be used: "
                            + Failure.words(e),
                    e);
        }
    }

    private static RunException explain(KubeAccess access, KubernetesClientException e) {
        String where = "kubeconfig " + access.kubeconfig()
                + access.context().map(context -> " context '" + context + "'").orElse("");
        if (Failure.causedBy(e, CertificateException.class) || Failure.causedBy(e, SSLException.class)) {
            return new ConfigException(
                    where + ": the server there is not trusted, or does not trust us: " + Failure.words(e)
                            + "; take certificate-authority and client certificate anew from the cluster",
                    e);
        }
        return switch (e.getCode()) {
            case Failure.UNAUTHORIZED, Failure.FORBIDDEN ->
                new ConfigException(where + ": its credentials are refused (" + e.getCode() + "); renew them", e);
            default ->
                new InfraException(
                        where + ": the API server does not answer: " + Failure.words(e)
                                + "; is the cluster running, and can this machine reach it?",
                        e);
        };
    }
}
