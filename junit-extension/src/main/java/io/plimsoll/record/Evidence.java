package io.plimsoll.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One check that a measurement was what the sentence says.
 *
 * @param name what was checked, such as {@code placement}
 * @param holds whether the finding agrees with the sentence
 * @param finding what was found, in a sentence
 * @param facts the readings behind it, in the order in which they are shown
 */
public record Evidence(String name, boolean holds, String finding, Map<String, String> facts) {

    public Evidence {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
