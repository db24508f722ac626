/**
 * iperf3: its command lines, and the parser of its JSON as version 3.18 writes it. iperf3 workloads and its output
 * flow in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.iperf3;

import org.jspecify.annotations.NullMarked;
