/**
 * Pinned results. Runs flow in and become sessions of a baseline, a reviewed file; the sessions that a run may be compared
 * with, or why there are none, flow out.
 */
@NullMarked
package io.plimsoll.baseline;

import org.jspecify.annotations.NullMarked;
