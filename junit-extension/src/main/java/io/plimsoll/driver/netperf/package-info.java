/**
 * netperf: its command lines, and the parser of its output by keyword as version 2.7.1 writes it. netperf workloads and its
 * output flow in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.netperf;

import org.jspecify.annotations.NullMarked;
