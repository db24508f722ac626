/**
 * Requests to the API server, made by this process: the tool that makes them, the lines in which it writes down what was
 * asked and answered, and the strict parser of these. Workloads and the API server flow in; measurements and evidence flow
 * out.
 */
@NullMarked
package io.plimsoll.driver.api;

import org.jspecify.annotations.NullMarked;
