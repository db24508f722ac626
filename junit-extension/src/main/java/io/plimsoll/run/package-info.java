/**
 * The conductor. A scenario and a cluster flow in; a run, and what happens on the way for those who listen, flow out.
 */
@NullMarked
package io.plimsoll.run;

import org.jspecify.annotations.NullMarked;
