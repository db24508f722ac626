/**
 * The verdict for a test. A run flows in; silence, an AssertionError, or an error of another kind flows out.
 */
@NullMarked
package io.plimsoll.assertions;

import org.jspecify.annotations.NullMarked;
