package io.plimsoll.kube;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session in a JVM of its own, which a test ends in its own way: KUBECONFIG RUN_ID NODE IMAGE. */
final class LeavingSession {

    private LeavingSession() {}

    public static void main(String[] args) throws InterruptedException {
        KubeApi api = KubeApi.connect(new KubeAccess(Path.of(args[0]), Optional.empty()));
        Workspace workspace = api.claim(new NamespacePolicy.Created(), args[1], line -> {});
        PodState pod = workspace.create(
                new PodRequest("endless", "client", args[2], args[3], List.of("sleep", "600"), Duration.ofMinutes(10)));
        workspace.awaitStarted(pod, Duration.ofSeconds(30));
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
