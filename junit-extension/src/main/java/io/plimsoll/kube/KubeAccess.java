package io.plimsoll.kube;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The way to an API server, said outright: nothing is taken from the environment, from a service account or from a
 * current context that somebody else has chosen.
 *
 * @param kubeconfig the one file
 * @param context the context in it; empty for the file's current one
 */
public record KubeAccess(Path kubeconfig, Optional<String> context) {}
