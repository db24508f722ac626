package io.plimsoll.bench.verdict;

import io.plimsoll.bench.verdict.Cell.Truth;
import io.plimsoll.verdict.BlockMedians;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.NormalMedian;
import io.plimsoll.verdict.Pair;
import io.plimsoll.verdict.PairedRatio;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.Rule;
import io.plimsoll.verdict.SignEProcess;
import io.plimsoll.verdict.WithinRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The cells of rules that judge one value for each repetition, or one pair. The limit is 1, the spread 5 %. */
final class SingleValueCells {

    private static final double CV = 0.05;
    private static final List<Double> TRUTHS = List.of(0.97, 1.0, 1.03, 1.1);
    private static final RepetitionRange RANGE = new RepetitionRange(5, 20);
    private static final Limit LIMIT = Limit.atLeast(1);

    private SingleValueCells() {}

    static List<Cell> sign() {
        return cells(new SignEProcess(LIMIT, Cell.RATES, RANGE), Noise::isIndependent);
    }

    static List<Cell> block() {
        return cells(
                new BlockMedians(2, LIMIT, Cell.RATES, new RepetitionRange(5, 40)),
                noise -> noise == Noise.NORMAL || noise == Noise.LOG_NORMAL);
    }

    static List<Cell> normal() {
        return cells(
                new NormalMedian(LIMIT, Cell.RATES, new RepetitionRange(3, 20)), noise -> noise == Noise.LOG_NORMAL);
    }

    /** The limit moved by the tolerance is where a PASS is wrong, and the limit itself where a VIOLATED is. */
    static List<Cell> tolerance() {
        SignEProcess rule = new SignEProcess(LIMIT.withTolerance(0.03), Cell.RATES, RANGE);
        List<Cell> cells = new ArrayList<>();
        for (Noise noise : Noise.values()) {
            cells.add(cell(rule, noise, 0.97, Truth.MISSED, noise.isIndependent()));
            cells.add(cell(rule, noise, 1.0, Truth.KEPT, noise.isIndependent()));
            cells.add(cell(rule, noise, 1.03, Truth.KEPT, noise.isIndependent()));
        }
        return cells;
    }

    static List<Cell> range() {
        WithinRange rule = new WithinRange(LIMIT, Limit.atMost(1.2), Cell.RATES, RANGE);
        List<Cell> cells = new ArrayList<>();
        for (Noise noise : Noise.values()) {
            cells.add(cell(rule, noise, 1.0, Truth.ON_THE_LIMIT, noise.isIndependent()));
            cells.add(cell(rule, noise, 1.1, Truth.KEPT, noise.isIndependent()));
            cells.add(cell(rule, noise, 1.2, Truth.ON_THE_LIMIT, noise.isIndependent()));
        }
        return cells;
    }

    static List<Cell> pairs() {
        PairedRatio rule = new PairedRatio(Limit.ofRegression(true, 0.05), Cell.RATES, RANGE);
        List<Cell> cells = new ArrayList<>();
        for (Noise noise : Noise.values()) {
            for (double truth : TRUTHS) {
                cells.add(new Cell(
                        noise.text(),
                        truth(truth),
                        text(truth),
                        true,
                        random -> rule.judge(pairs(noise, 0.95 * truth, random))));
            }
        }
        return cells;
    }

    /** Both arms go through the same noise, one slot after the other, and a lot says which comes first. */
    private static List<Pair> pairs(Noise noise, double ratio, SplittableRandom random) {
        double[] slots = noise.factors(2 * RANGE.atMost(), CV, random);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < slots.length; i += 2) {
            int candidate = random.nextBoolean() ? 1 : 0;
            pairs.add(new Pair(ratio * slots[i + candidate], slots[i + 1 - candidate]));
        }
        return pairs;
    }

    private static List<Cell> cells(Rule<Double> rule, Predicate<Noise> promised) {
        List<Cell> cells = new ArrayList<>();
        for (Noise noise : Noise.values()) {
            for (double truth : TRUTHS) {
                cells.add(cell(rule, noise, truth, truth(truth), promised.test(noise)));
            }
        }
        return cells;
    }

    private static Cell cell(Rule<Double> rule, Noise noise, double median, Truth truth, boolean promised) {
        return new Cell(
                noise.text(),
                truth,
                text(median),
                promised,
                random -> rule.judge(DoubleStream.of(noise.factors(rule.most(), CV, random))
                        .map(factor -> factor * median)
                        .boxed()
                        .toList()));
    }

    private static Truth truth(double median) {
        return median < 1 ? Truth.MISSED : median > 1 ? Truth.KEPT : Truth.ON_THE_LIMIT;
    }

    private static String text(double truth) {
        return String.format(Locale.ROOT, "%.2f", truth);
    }
}
