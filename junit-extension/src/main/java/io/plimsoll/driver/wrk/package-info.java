/**
 * wrk: its command lines, and the parser of its report as version 4.1.0 writes it. Its workload and its output flow in;
 * measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.wrk;

import org.jspecify.annotations.NullMarked;
