package io.plimsoll.slo;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A baseline that was recorded earlier on the same cluster and pinned.
 *
 * @param name of at most 60 letters, digits, dots and hyphens, such as {@code v2.23}
 * @param mayDiffer the fields in which the environment that it was recorded in may differ from that of the run
 */
public record Recorded(String name, Set<EnvironmentField> mayDiffer) implements Reference {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9.]{0,58}[A-Za-z0-9])?");

    public Recorded {
        mayDiffer = Collections.unmodifiableSet(mayDiffer.isEmpty() ? Set.of() : EnumSet.copyOf(mayDiffer));
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a baseline has at most 60 letters, digits, dots and hyphens,"
                            + " and begins and ends with a letter or a digit, such as 'v2.23', but was '" + name + "'");
        }
    }

    /** Speaks of the baseline of that name: {@code comparedTo(recorded("v2.23"))}. */
    public static Recorded recorded(String name) {
        return new Recorded(name, Set.of());
    }

    /**
     * Compares although the environment is another one: in these fields it may differ from the one that was recorded. What
     * they change is then taken for a change of the release.
     */
    public Recorded mayDifferIn(EnvironmentField field, EnvironmentField... more) {
        return new Recorded(name, EnumSet.of(field, more));
    }

    @Override
    public String describe() {
        return "'" + name + "' as recorded"
                + (mayDiffer.isEmpty()
                        ? ""
                        : ", which may differ in "
                                + mayDiffer.stream()
                                        .map(EnvironmentField::label)
                                        .collect(Collectors.joining(", ")));
    }
}
