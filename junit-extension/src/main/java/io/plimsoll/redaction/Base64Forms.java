package io.plimsoll.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A secret as Kubernetes writes it in a Secret or a kubeconfig. */
final class Base64Forms {

    private Base64Forms() {}

    /** Returns the base64 without its padding, so that it is found whether padded or not. */
    static String of(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
}
