/**
 * The benchmark of Plimsoll itself. Whole runs on a kept local cluster, and iperf3 without Plimsoll beside them, flow in;
 * a table of what measuring costs, against its targets, flows out.
 */
@NullMarked
package io.plimsoll.bench;

import org.jspecify.annotations.NullMarked;
