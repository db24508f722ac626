package io.plimsoll.kube;

/**
 * A verb on a resource that a run needs.
 *
 * @param verb such as create
 * @param group the API group, empty for the core one
 * @param resource such as pods, or pods/log
 * @param namespace where, empty for cluster-wide
 * @param purpose what for, so that whoever grants it can judge
 */
public record Right(String verb, String group, String resource, String namespace, String purpose) {}
