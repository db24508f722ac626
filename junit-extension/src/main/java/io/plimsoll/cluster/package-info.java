/**
 * Where a cluster comes from. A name flows in; a way to its API server, and what holds for that cluster, flow out once
 * everything that a run needs there was found. The local cluster is made here, from the Dockerfiles in this package's
 * resources: this is the only package that knows Docker and Testcontainers.
 */
@NullMarked
package io.plimsoll.cluster;

import org.jspecify.annotations.NullMarked;
