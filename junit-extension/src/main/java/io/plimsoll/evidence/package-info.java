/**
 * Proof that the measurement was what the sentence says. Readings of nodes, pods and the wire flow in; findings that agree
 * with the sentence or contradict it flow out.
 */
@NullMarked
package io.plimsoll.evidence;

import org.jspecify.annotations.NullMarked;
