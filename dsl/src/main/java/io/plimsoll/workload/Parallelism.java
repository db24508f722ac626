package io.plimsoll.workload;

import java.util.OptionalInt;

/**
 * How many do the same at once.
 *
 * @param number 1 to 512; empty for as many as the node has processors
 */
public record Parallelism(OptionalInt number) {

    static final Parallelism ONE = new Parallelism(OptionalInt.of(1));

    static final Parallelism ALL_PROCESSORS = new Parallelism(OptionalInt.empty());

    public Parallelism {
        if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > 512)) {
            throw new IllegalArgumentException("1 to 512 can do the same at once, but was asked for "
                    + number.getAsInt() + "; onAllProcessors() takes as many as the node has processors");
        }
    }

    static Parallelism of(int number) {
        return new Parallelism(OptionalInt.of(number));
    }

    /** Says it in words, such as {@code 4 threads}. */
    String describe(String one, String many) {
        if (number.isEmpty()) {
            return many + " on all processors";
        }
        return number.getAsInt() == 1 ? "1 " + one : number.getAsInt() + " " + many;
    }
}
