/**
 * ioping: its command line, and the parser of its lines of numbers as version 1.3 writes them. ioping workloads and its
 * output flow in; the latency of each request flows out.
 */
@NullMarked
package io.plimsoll.driver.ioping;

import org.jspecify.annotations.NullMarked;
