/**
 * qperf: its command lines, and the parser of its output in base units as version 0.4.11 writes it. qperf workloads and its
 * output flow in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.qperf;

import org.jspecify.annotations.NullMarked;
