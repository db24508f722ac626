/**
 * How often verdicts are wrong, and how fast they are made. Noise whose truth is known flows into the rules; tables of
 * how often they err, and whether that is what they promise, flow out.
 */
@NullMarked
package io.plimsoll.bench.verdict;

import org.jspecify.annotations.NullMarked;
