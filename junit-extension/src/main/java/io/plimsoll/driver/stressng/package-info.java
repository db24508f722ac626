/**
 * stress-ng: its command line, and the parser of its YAML as version 0.19 writes it. stress-ng workloads and its output
 * flow in; measurements flow out.
 */
@NullMarked
package io.plimsoll.driver.stressng;

import org.jspecify.annotations.NullMarked;
