package io.plimsoll.slo;

import io.plimsoll.units.Percentage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A baseline that was recorded earlier on the same cluster and pinned.
 *
 * @param name of at most 60 letters, digits, dots and hyphens, such as {@code v2.23}
 * @param mayDiffer the fields in which the environment that it was recorded in may differ from that of the run
 * @param sessionCv the coefficient of variation that medians of sessions are taken to have where the baseline shows none,
 *     more than 0 % and less than 100 %
 */
public record Recorded(String name, Set<EnvironmentField> mayDiffer, Optional<Percentage> sessionCv)
        implements Reference {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9.]{0,58}[A-Za-z0-9])?");

    public Recorded {
        mayDiffer = Collections.unmodifiableSet(mayDiffer.isEmpty() ? Set.of() : EnumSet.copyOf(mayDiffer));
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a baseline has at most 60 letters, digits, dots and hyphens,"
                            + " and begins and ends with a letter or a digit, such as 'v2.23', but was '" + name + "'");
        }
        sessionCv
                .filter(share -> !(share.percent() > 0 && share.percent() < 100))
                .ifPresent(share -> {
                    throw new IllegalArgumentException(
                            "sessions differ by more than 0 % and less than 100 %, not by " + share);
                });
    }

    /** Speaks of the baseline of that name: {@code comparedTo(recorded("v2.23"))}. */
    public static Recorded recorded(String name) {
        return new Recorded(name, Set.of(), Optional.empty());
    }

    /**
     * Compares although the environment is another one: in these fields it may differ from the one that was recorded. What
     * they change is then taken for a change of the release.
     */
    public Recorded mayDifferIn(EnvironmentField field, EnvironmentField... more) {
        return new Recorded(name, EnumSet.of(field, more), sessionCv);
    }

    /**
     * Declares how far sessions differ. It is believed only where the baseline does not show it: with fewer than three
     * sessions, or with the same median in all of them.
     *
     * @param coefficientOfVariation of the medians of sessions, more than 0 % and less than 100 %
     */
    public Recorded withSessionCv(Percentage coefficientOfVariation) {
        return new Recorded(name, mayDiffer, Optional.of(coefficientOfVariation));
    }

    @Override
    public String describe() {
        return "'" + name + "' as recorded"
                + (mayDiffer.isEmpty()
                        ? ""
                        : ", which may differ in "
                                + mayDiffer.stream()
                                        .map(EnvironmentField::label)
                                        .collect(Collectors.joining(", ")))
                + sessionCv
                        .map(share -> ", whose sessions are taken to differ by " + share + " if they do not show it")
                        .orElse("");
    }
}
