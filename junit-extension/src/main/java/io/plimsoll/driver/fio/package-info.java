/**
 * fio: its command line, and the parser of its JSON as version 3.39 writes it. fio workloads and its output flow in;
 * measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.fio;

import org.jspecify.annotations.NullMarked;
