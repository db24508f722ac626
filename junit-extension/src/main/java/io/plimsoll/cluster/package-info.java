/**
 * Where a cluster comes from. In flow the settings of a local cluster and the Dockerfiles in this package's resources;
 * out flows a running Kubernetes, as a kubeconfig, with the encryption between its nodes switched as asked for. The
 * only package that knows Docker and Testcontainers.
 */
@NullMarked
package io.plimsoll.cluster;

import org.jspecify.annotations.NullMarked;
