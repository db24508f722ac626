package io.plimsoll.kube;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The judgement whether a pod that has not started yet still can. Takes what the scheduler or the kubelet says at each
 * look; some of it is final, some passes, and some passes only if it does not last.
 */
final class Starting {

    private static final Duration UNSCHEDULABLE = Duration.ofSeconds(60);
    private static final Duration UNPULLABLE = Duration.ofSeconds(30);
    private static final int PULLS = 3;

    private final LongSupplier nanoTime;
    private long troubledSince;
    private int pulls;
    private String kind = "";
    private String lastReason = "";
    private String firstPullError = "";
    private String lastSeen = "nothing yet";

    Starting(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Looks at the pod and returns why it will not start, once that is clear. */
    Optional<String> hopeless(PodState pod) {
        String trouble = pod.trouble().orElse("");
        lastSeen = "phase " + pod.phase() + (trouble.isEmpty() ? "" : ", " + trouble);
        String reason = trouble.contains(":") ? trouble.substring(0, trouble.indexOf(':')) : trouble;
        if (pod.phase().equals("Failed") && pod.exitCode().isEmpty()) {
            return Optional.of(trouble.isEmpty() ? "it failed before its process ran" : trouble);
        }
        if (PodReading.NEVER_RAN.contains(reason)) {
            return Optional.of(trouble);
        }
        return switch (reason) {
            case "InvalidImageName",
                    "ErrImageNeverPull",
                    "CreateContainerConfigError",
                    "CreateContainerError",
                    "RunContainerError",
                    "CrashLoopBackOff" -> Optional.of(trouble);
            case "Unschedulable" -> lasting("schedule", UNSCHEDULABLE).map(time -> trouble + time);
            case "ErrImagePull", "ImagePullBackOff" -> unpullable(reason, trouble);
            default -> {
                kind = "";
                yield Optional.empty();
            }
        };
    }

    /** Says what was seen at the last look. */
    String lastSeen() {
        return lastSeen;
    }

    private Optional<String> unpullable(String reason, String trouble) {
        if (reason.equals("ErrImagePull") && !lastReason.equals(reason)) {
            pulls++;
        }
        lastReason = reason;
        // The back-off's words say nothing of the cause any more.
        if (firstPullError.isEmpty() || firstPullError.startsWith("ImagePullBackOff")) {
            firstPullError = trouble;
        }
        if (pulls >= PULLS) {
            return Optional.of(firstPullError + " (" + pulls + " times)");
        }
        return lasting("pull", UNPULLABLE).map(time -> firstPullError + time);
    }

    private Optional<String> lasting(String newKind, Duration tolerated) {
        long now = nanoTime.getAsLong();
        if (!kind.equals(newKind)) {
            kind = newKind;
            troubledSince = now;
        }
        return now - troubledSince < tolerated.toNanos()
                ? Optional.empty()
                : Optional.of(" (for " + tolerated.toSeconds() + " s)");
    }
}
