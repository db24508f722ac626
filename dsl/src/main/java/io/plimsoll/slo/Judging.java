package io.plimsoll.slo;

import io.plimsoll.units.Percentage;
import java.util.Optional;

/**
 * How an objective is judged where that is not left to the defaults.
 *
 * @param tolerance how far beyond the limit a value may lie and still speak for a PASS, as a share of the limit: from
 *     0 % to less than 100 %
 * @param wrongPass the largest probability of a wrong PASS, more than 0 % and less than 50 %; empty for the scenario's
 * @param method the family of rules
 * @param block how many repetitions in a row are judged by their median, 1 to 10; 1 judges each
 */
public record Judging(Percentage tolerance, Optional<Percentage> wrongPass, Method method, int block) {

    /** A family of rules. */
    public enum Method {
        /** On signs alone, which assumes nothing of the distribution; quantiles on the samples of all repetitions. */
        SIGNS(""),
        /** On the values, whose logarithms are taken to be normal. */
        NORMAL(", taking the logarithms to be normal"),
        /** On each repetition's own quantile. */
        PER_RUN(" in a typical repetition");

        private final String description;

        Method(String description) {
            this.description = description;
        }
    }

    static final Judging DEFAULT = new Judging(new Percentage(0), Optional.empty(), Method.SIGNS, 1);

    private static final int LARGEST_BLOCK = 10;

    public Judging {
        if (tolerance.percent() >= 100) {
            throw new IllegalArgumentException("a tolerance is less than 100 %, but was " + tolerance);
        }
        wrongPass
                .filter(share -> !(share.percent() > 0 && share.percent() < 50))
                .ifPresent(share -> {
                    throw new IllegalArgumentException(
                            "the probability of a wrong PASS is more than 0 % and less than 50 %, but was " + share);
                });
        if (block < 1 || block > LARGEST_BLOCK) {
            throw new IllegalArgumentException(
                    "a block has 1 to " + LARGEST_BLOCK + " repetitions, but was to have " + block);
        }
        if (block > 1 && method != Method.SIGNS) {
            throw new IllegalArgumentException("blocks are judged on their signs alone; leave out "
                    + (method == Method.NORMAL ? "assumeNormal()" : "perRun()") + " or block(" + block + ")");
        }
    }

    Judging withTolerance(Percentage other) {
        return new Judging(other, wrongPass, method, block);
    }

    Judging wrongPassAtMost(Percentage probability) {
        return new Judging(tolerance, Optional.of(probability), method, block);
    }

    Judging by(Method other) {
        if (method != Method.SIGNS && method != other) {
            throw new IllegalArgumentException("assumeNormal() and perRun() exclude each other; leave out one of them");
        }
        return new Judging(tolerance, wrongPass, other, block);
    }

    Judging inBlocksOf(int repetitions) {
        return new Judging(tolerance, wrongPass, method, repetitions);
    }

    void requireDefaultMethod(String promise) {
        if (method != Method.SIGNS || block > 1) {
            throw new IllegalArgumentException(promise + " has one way of judging; leave out "
                    + switch (method) {
                        case SIGNS -> "block(" + block + ")";
                        case NORMAL -> "assumeNormal()";
                        case PER_RUN -> "perRun()";
                    });
        }
    }

    /** Says what differs from the defaults, to follow a promise; empty if nothing does. */
    public String describe() {
        return method.description
                + (block == 1 ? "" : ", judged by the medians of blocks of " + block)
                + (tolerance.percent() == 0 ? "" : ", with a tolerance of " + tolerance)
                + wrongPass
                        .map(share -> ", a wrong PASS in at most " + share + " of cases")
                        .orElse("");
    }
}
