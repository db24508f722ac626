/**
 * The cluster as we need it, and the only package that knows the client library. Requests for pods, services and facts
 * flow in; their states, as values of ours, flow out. What waits here waits under one deadline.
 */
@NullMarked
package io.plimsoll.kube;

import org.jspecify.annotations.NullMarked;
