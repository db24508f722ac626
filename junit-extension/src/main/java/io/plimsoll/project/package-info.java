/**
 * The files of the project that people write and review. A text flows in; what it says, with the place of each word, and
 * everything that is wrong with it flow out. Nothing is guessed.
 */
@NullMarked
package io.plimsoll.project;

import org.jspecify.annotations.NullMarked;
