/**
 * sysbench: its command lines, and the parser of what version 1.0.20 says. sysbench workloads and its output flow in;
 * measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.sysbench;

import org.jspecify.annotations.NullMarked;
