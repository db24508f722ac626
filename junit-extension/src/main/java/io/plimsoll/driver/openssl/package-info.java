/**
 * openssl speed: its command line, and the parser of its machine-readable lines as version 3.5 writes them. openssl
 * workloads and its output flow in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.openssl;

import org.jspecify.annotations.NullMarked;
