package io.plimsoll.bench;

import static java.util.Objects.requireNonNull;

import io.plimsoll.record.RunRecord;
import io.plimsoll.run.Median;
import io.plimsoll.run.SessionSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/**
 * Measures what measuring costs, and prints it as a table. A missed target is a figure like any other; what cannot be
 * measured ends it with an exception.
 */
public final class Benchmark {

    private static final int TEST_JVMS = 6;

    /** Fewer have no interval that covers their median. */
    private static final int FEWEST_ROUNDS = 6;

    private static final List<String> PARTS = List.of(
            "start", "throughput", "tools", "netperf", "sockperf", "redis-benchmark", "fio", "api", "maven", "all");

    private final List<Figure> figures = new ArrayList<>();

    private Benchmark() {}

    /**
     * Runs it.
     *
     * @param args which part (a tool by its name, {@code tools} for all but iperf3, {@code throughput} for that, {@code
     *     start}, {@code api}, {@code maven} or {@code all}), and how many repetitions are compared with the same by hand
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String part = args.length > 0 ? args[0] : "all";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : FEWEST_ROUNDS;
        if (!PARTS.contains(part) || rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException("give one of " + PARTS + ", and " + FEWEST_ROUNDS
                    + " rounds or more, not " + part + " and " + rounds);
        }
        Benchmark benchmark = new Benchmark();
        if (part.equals("start") || part.equals("all")) {
            benchmark.start();
        }
        for (Comparison comparison : Comparisons.of(part)) {
            comparison.figures(rounds).forEach(benchmark::add);
        }
        if (part.equals("api") || part.equals("all")) {
            benchmark.api(rounds);
        }
        // Last, since it builds anew what this runs from.
        if (part.equals("maven") || part.equals("all")) {
            benchmark.maven();
        }
        System.out.print("\n" + Figure.table(benchmark.figures) + "\n" + again(part, rounds) + "\n");
    }

    /** A benchmark that is ended early has shown what it had. */
    private void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.row());
    }

    private void start() throws IOException, InterruptedException {
        // This one starts the cluster, where none is kept yet.
        TestJvm.run();
        List<Double> firstSamples = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (int i = 0; i < TEST_JVMS; i++) {
            TestJvm.Result result = TestJvm.run();
            firstSamples.add(result.secondsToFirstSample());
            gaps.addAll(Window.gaps(result.run()));
        }
        add(Figure.of("further repetition, beyond its tool's own seconds", gaps, "s")
                .atMost(2.5));
        add(Figure.of("start of the test JVM to the first evidenced sample", firstSamples, "s")
                .atMost(17));
    }

    /** Compares the medians of each round: those of a busy machine differ more from round to round than from hand to hand. */
    private void api(int rounds) {
        ApiByHand hand = new ApiByHand();
        RunRecord run;
        try (var session = ServiceLoader.load(SessionSource.class)
                .findFirst()
                .orElseThrow()
                .open(List.of(hand))) {
            run = Records.measured(session.run(Sentences.requests(rounds)).record());
        }
        for (String verb : List.of("create", "get", "list", "delete")) {
            List<Double> reported = run.judged().stream()
                    .map(repetition -> requireNonNull(repetition.samples().get(verb + " latency")))
                    .map(samples -> samples.quantile(0.5) * 1e3)
                    .toList();
            List<Double> byHand = hand.rounds().stream()
                    .map(round -> Median.of(requireNonNull(round.get(verb))) * 1e3)
                    .toList();
            List<Double> differences = IntStream.range(0, rounds)
                    .mapToObj(i -> reported.get(i) - byHand.get(i))
                    .toList();
            double allowed = Math.max(1, 0.05 * Median.of(byHand));
            add(Figure.of("API " + verb + ": reported", reported, "ms"));
            add(Figure.of("API " + verb + ": bare HTTP/2 client", byHand, "ms"));
            add(Figure.of("API " + verb + ": difference", differences, "ms").between(-allowed, allowed));
        }
    }

    private void maven() throws IOException, InterruptedException {
        add(Figure.of(
                "start of Maven to the first measured second, warm",
                List.of(MavenBuild.secondsToFirstMeasuredSecond()),
                "s"));
    }

    private static String again(String part, int rounds) {
        return "./gate bench " + part + " -Dplimsoll.bench.rounds=" + rounds;
    }
}
