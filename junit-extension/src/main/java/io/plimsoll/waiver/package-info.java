/**
 * Objectives that may be missed for a while, because somebody answers for it. A reviewed file flows in, and what became of a
 * run's objectives; the same objectives with what was waived of them flow out.
 */
@NullMarked
package io.plimsoll.waiver;

import org.jspecify.annotations.NullMarked;
