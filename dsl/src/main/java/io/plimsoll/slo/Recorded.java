package io.plimsoll.slo;

import java.util.regex.Pattern;

/**
 * A baseline that was recorded earlier on the same cluster and pinned.
 *
 * @param name of at most 60 letters, digits, dots and hyphens, such as {@code v2.23}
 */
public record Recorded(String name) implements Reference {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9.]{0,58}[A-Za-z0-9])?");

    public Recorded {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a baseline has at most 60 letters, digits, dots and hyphens,"
                            + " and begins and ends with a letter or a digit, such as 'v2.23', but was '" + name + "'");
        }
    }

    /** Speaks of the baseline of that name: {@code comparedTo(recorded("v2.23"))}. */
    public static Recorded recorded(String name) {
        return new Recorded(name);
    }

    @Override
    public String describe() {
        return "'" + name + "' as recorded";
    }
}
