/**
 * curl: its command lines, and the parser of what it writes out as version 8.14 does. Its workload and its output flow in;
 * measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.curl;

import org.jspecify.annotations.NullMarked;
