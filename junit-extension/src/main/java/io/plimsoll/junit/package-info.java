/**
 * The verdict for JUnit. Tests that ask for a cluster flow in; one session for the whole launch, and guards against a
 * launch that is green without having shown anything, flow out.
 */
@NullMarked
package io.plimsoll.junit;

import org.jspecify.annotations.NullMarked;
