/**
 * Where a cluster comes from. A name flows in; a way to its API server, and what holds for that cluster, flow out once
 * everything that a run needs there was found.
 */
@NullMarked
package io.plimsoll.cluster;

import org.jspecify.annotations.NullMarked;
