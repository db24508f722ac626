package io.plimsoll.bench.verdict;

import io.plimsoll.bench.verdict.Cell.Truth;
import io.plimsoll.verdict.Judgement;
import io.plimsoll.verdict.Limit;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.verdict.SessionPrediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The cells of the comparison with a recorded baseline: sessions of five repetitions that differ by 3 % beside them. */
final class SessionCells {

    private static final Limit RATIO = Limit.ofRegression(true, 0.05);
    private static final RepetitionRange RANGE = new RepetitionRange(5, 20);
    private static final double WITHIN = 0.03;

    private SessionCells() {}

    /** The truth is the ratio to the baseline in units of the allowed one, 0.95. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (double cv : new double[] {0.02, 0.05}) {
            for (int sessions : new int[] {3, 5, 8}) {
                for (double truth : new double[] {0.9, 1, 1 / 0.95}) {
                    cells.add(cell(sessions, 1, cv, truth));
                }
            }
        }
        cells.add(cell(5, 3, 0.05, 1));
        cells.add(cell(5, 3, 0.05, 1 / 0.95));
        for (double truth : new double[] {0.9, 1, 1 / 0.95}) {
            cells.add(declared(truth));
        }
        return cells;
    }

    private static Cell cell(int sessions, int ofCandidate, double cv, double truth) {
        return new Cell(
                String.format(
                        Locale.ROOT,
                        "%d recorded sessions, %d of the candidate, sessions differ by %.0f %%",
                        sessions,
                        ofCandidate,
                        100 * cv),
                truth(truth),
                text(truth),
                true,
                random -> judge(
                        new SessionPrediction(medians(sessions, 1, cv, random), RATIO, Cell.RATES, RANGE)
                                .withEarlierSessions(medians(ofCandidate - 1, 0.95 * truth, cv, random)),
                        0.95 * truth,
                        cv,
                        random));
    }

    /** What is declared includes what five repetitions leave open of a session's median, which the simulation adds. */
    private static Cell declared(double truth) {
        double spread = Math.sqrt(0.02 * 0.02 + Math.PI / 2 / 5 * WITHIN * WITHIN);
        return new Cell(
                "1 recorded session, 2.6 % declared",
                truth(truth),
                text(truth),
                true,
                random -> judge(
                        new SessionPrediction(medians(1, 1, 0.02, random), RATIO, Cell.RATES, RANGE)
                                .withSessionCv(spread),
                        0.95 * truth,
                        0.02,
                        random));
    }

    private static Judgement judge(SessionPrediction rule, double level, double cv, SplittableRandom random) {
        return rule.judge(Arrays.stream(session(level, cv, random)).boxed().toList());
    }

    private static List<Double> medians(int sessions, double level, double cv, SplittableRandom random) {
        return IntStream.range(0, sessions)
                .mapToObj(i -> {
                    double[] session = session(level, cv, random);
                    Arrays.sort(session);
                    return session[session.length / 2];
                })
                .toList();
    }

    private static double[] session(double level, double cv, SplittableRandom random) {
        double ofSession = level * Math.exp(cv * random.nextGaussian());
        return IntStream.range(0, RANGE.atLeast())
                .mapToDouble(i -> ofSession * Math.exp(WITHIN * random.nextGaussian()))
                .toArray();
    }

    private static Truth truth(double truth) {
        return truth < 1 ? Truth.MISSED : truth > 1 ? Truth.KEPT : Truth.ON_THE_LIMIT;
    }

    private static String text(double truth) {
        return String.format(Locale.ROOT, "%.2f", truth);
    }
}
