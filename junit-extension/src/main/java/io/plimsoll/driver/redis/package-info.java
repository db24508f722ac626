/**
 * redis-benchmark: its command lines, and the parser of its CSV as version 8.0 writes it. Its workload and its output flow
 * in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.redis;

import org.jspecify.annotations.NullMarked;
