/**
 * The statistics: pure functions from measured values to a verdict with known error rates. Samples and limits flow
 * in; a verdict, what it rests on, and what it still needs flow out.
 */
@NullMarked
package io.plimsoll.verdict;

import org.jspecify.annotations.NullMarked;
