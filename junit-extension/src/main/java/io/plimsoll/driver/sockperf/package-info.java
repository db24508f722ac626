/**
 * sockperf: its command lines, and the parsers of its summary and its full log as version 3.7 writes them. sockperf workloads
 * and its output flow in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.sockperf;

import org.jspecify.annotations.NullMarked;
