package io.plimsoll.kube;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plimsoll.record.ConfigException;
import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request that failed says. */
final class Failure {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;

    /** By pod security, a webhook or a policy of the API server's own; the code differs from one to the other. */
    private static final Pattern REFUSED_BY_A_POLICY = Pattern.compile("violates PodSecurity|denied (the )?request");

    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private Failure() {}

    /** Tells whether it may go well the next time. */
    static boolean mayPass(KubernetesClientException e) {
        if (PASSING.contains(e.getCode())) {
            return !words(e).contains("failed calling webhook");
        }
        if (e.getCode() == FORBIDDEN) {
            // A namespace that was just made gets its service account a moment later.
            return words(e).contains("error looking up service account");
        }
        if (e.getCode() == CONFLICT) {
            // Somebody changed an object in between, a quota for instance; a name that is taken is AlreadyExists.
            return e.getStatus() != null && "Conflict".equals(e.getStatus().getReason());
        }
        return e.getCode() <= 0
                && !Thread.currentThread().isInterrupted()
                && (causedBy(e, IOException.class) || causedBy(e, TimeoutException.class));
    }

    /** Returns the API server's own words, or those of the network. */
    static String words(KubernetesClientException e) {
        Status status = e.getStatus();
        if (status != null
                && status.getMessage() != null
                && !status.getMessage().isBlank()) {
            return status.getMessage();
        }
        if (e.getCode() > 0) {
            return "HTTP status " + e.getCode();
        }
        return causes(e)
                .filter(cause -> !(cause instanceof KubernetesClientException))
                .reduce((outer, inner) -> inner)
                .map(root -> root.getMessage() == null ? "no answer in time" : root.getMessage())
                .orElse("no answer");
    }

    /** Makes it the run's failure: the user's to mend where a policy refused what a run needs, and else the cluster's. */
    static RunException of(String what, KubernetesClientException e) {
        if (REFUSED_BY_A_POLICY.matcher(words(e)).find()) {
            return new ConfigException(
                    "could not " + what + ": " + words(e)
                            + "; a policy of the cluster has to admit what a run needs, as" + " docs/rights.md has it",
                    e);
        }
        String advice = switch (e.getCode()) {
            case UNAUTHORIZED -> "; the credentials in the kubeconfig have expired or were withdrawn: renew them";
            case FORBIDDEN -> "; what a run needs is in docs/rights.md";
            default -> "";
        };
        return new InfraException("could not " + what + ": " + words(e) + advice, e);
    }

    static boolean causedBy(@Nullable Throwable e, Class<? extends Throwable> type) {
        return causes(e).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(@Nullable Throwable e) {
        return e == null
                ? Stream.empty()
                : Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
