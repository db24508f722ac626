/**
 * How values are written, compared and printed: one type per dimension with one canonical base unit. Numbers with
 * a unit flow in from sentences and parsers; comparable values and their printed form flow out.
 */
@NullMarked
package io.plimsoll.units;

import org.jspecify.annotations.NullMarked;
