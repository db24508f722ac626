package io.plimsoll.history;

import java.util.List;

/**
 * What was looked for in a store, and what lies there beside it.
 *
 * @param items what could be read, the oldest first
 * @param skipped what could not, a sentence for each that names it and says why
 */
public record Found<T>(List<T> items, List<String> skipped) {

    public Found {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
