package io.plimsoll.kube;

import java.util.Optional;

/**
 * When a pod that was asked for was what, as a watch told, in seconds since the client was made.
 *
 * @param name of the pod
 * @param uid of the pod
 * @param node on which it was put, empty if on none
 * @param asked just before it was asked for
 * @param scheduled when it was seen to have a node, empty if it never was
 * @param started when its container was seen to run, empty if it never was
 * @param ready when it was seen to be ready, empty if it never was
 * @param ended when it was asked to be deleted
 */
public record PodStart(
        String name,
        String uid,
        String node,
        double asked,
        Optional<Double> scheduled,
        Optional<Double> started,
        Optional<Double> ready,
        double ended) {}
