/**
 * The run as data: samples, evidence, environment and verdicts, and their JSON. What happened flows in; a value that can
 * be written, read, reported and judged again flows out. Also the failures that give a run its verdict class.
 */
@NullMarked
package io.plimsoll.record;

import org.jspecify.annotations.NullMarked;
