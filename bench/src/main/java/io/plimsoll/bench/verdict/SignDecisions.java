package io.plimsoll.bench.verdict;

import static io.plimsoll.verdict.RepetitionRange.atLeast;

import io.plimsoll.verdict.ErrorRates;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.SignEProcess;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The time of a decision of the sign test on five repetitions; a million of them may take 2 s on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SignDecisions {

    private static final int ROWS = 1_000;

    private final SignEProcess rule = new SignEProcess(
            Limit.atLeast(800), new ErrorRates(0.05, 0.05), atLeast(5).atMost(20));
    private final double[][] rows = new SplittableRandom(1)
            .ints(ROWS)
            .mapToObj(seed -> new SplittableRandom(seed).doubles(5, 801, 900).toArray())
            .toArray(double[][]::new);

    /** Five repetitions that are there already. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void judge(Blackhole hole) {
        for (double[] row : rows) {
            hole.consume(rule.judge(row));
        }
    }

    /** Five repetitions that come one by one, and are judged after each. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void decide(Blackhole hole) {
        for (double[] row : rows) {
            int[] taken = {0};
            Judgement judgement = rule.decide(() -> row[taken[0]++]);
            hole.consume(judgement);
        }
    }
}
