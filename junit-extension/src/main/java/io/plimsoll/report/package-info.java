/**
 * The verdict for the record. What happens in a run flows in; lines, files, steps of an Allure report, a plot and a
 * table flow out. Nothing else knows these.
 */
@NullMarked
package io.plimsoll.report;

import org.jspecify.annotations.NullMarked;
