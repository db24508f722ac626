package io.plimsoll.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The administrator's access to a local cluster, as a file. */
final class Kubeconfig {
    private static final String IN_THE_NODE = "https://127.0.0.1:" + NodeContainer.API_PORT;

    private Kubeconfig() {}

    /** Takes it from the control plane, with the port under which this machine reaches its API server. */
    static Path write(Node controlPlane, Path cache) {
        Node.Result found = controlPlane.run("cat", "/cluster/pki/admin.kubeconfig");
        if (!found.succeeded()) {
            throw new LocalClusterException(
                    controlPlane.name() + " has no kubeconfig (" + found.output() + "). Run ./gate clean, and again.");
        }
        String text = found.output().replace(IN_THE_NODE, "https://127.0.0.1:" + controlPlane.publishedApiPort());
        Path file = cache.resolve("local").resolve("kubeconfig");
        try {
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "kubeconfig",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text + "\n");
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalClusterException(file + " cannot be written: make its directory writable.", e);
        }
    }
}
