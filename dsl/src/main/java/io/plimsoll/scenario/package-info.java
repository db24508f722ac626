/**
 * The sentence: its grammar, and the finished description that can be listed, explained, judged or run. Workloads and
 * objectives flow in; a {@link io.plimsoll.scenario.Scenario} flows out.
 */
@NullMarked
package io.plimsoll.scenario;

import org.jspecify.annotations.NullMarked;
