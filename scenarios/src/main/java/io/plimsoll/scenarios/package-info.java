/**
 * Which scenarios there are: ready-made sentences, as values. The words of the language flow in; a catalogue flows out,
 * to be run by gates or explained without a cluster.
 */
@NullMarked
package io.plimsoll.scenarios;

import org.jspecify.annotations.NullMarked;
