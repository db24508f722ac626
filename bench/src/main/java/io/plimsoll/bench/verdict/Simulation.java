package io.plimsoll.bench.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Simulates how often each rule is wrong, and writes the tables. It ends with an exception if a rule is wrong oftener
 * than it promises.
 */
public final class Simulation {

    private static final int REPLICATES = 20_000;
    private static final String HEADING =
            "| noise | truth | PASS | VIOLATED | INCONCLUSIVE | repetitions | as promised |\n|---|---|---|---|---|---|---|\n";

    private Simulation() {}

    /**
     * Runs it.
     *
     * @param args the file to write
     */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        List<Cell.Outcome> outcomes = new ArrayList<>();
        double falseChanges = Alerts.falseChanges(REPLICATES);
        String text = Template.read()
                .with("sign", section(SingleValueCells.sign(), outcomes))
                .with("tolerance", section(SingleValueCells.tolerance(), outcomes))
                .with("range", section(SingleValueCells.range(), outcomes))
                .with("block", section(SingleValueCells.block(), outcomes))
                .with("normal", section(SingleValueCells.normal(), outcomes))
                .with("pairs", section(SingleValueCells.pairs(), outcomes))
                .with("sessions", section(SessionCells.all(), outcomes))
                .with("perRun", section(QuantileCells.perRun(), outcomes))
                .with("clustered", section(QuantileCells.clustered(), outcomes))
                .with("farLimits", section(FarLimitCells.all(), outcomes))
                .with("clusteredLimits", section(QuantileCells.clusteredLimits(), outcomes))
                .with("alerts", Alerts.table(falseChanges, REPLICATES / 10))
                .with("red", RedGates.table(REPLICATES))
                .text();
        Files.writeString(Path.of(args[0]), text);
        List<String> broken = outcomes.stream()
                .filter(outcome -> !outcome.isAsPromised())
                .map(Cell.Outcome::row)
                .toList();
        System.out.printf(
                "%d cells of %,d replicates in %d s, written to %s%n",
                outcomes.size(), REPLICATES, (System.nanoTime() - start) / 1_000_000_000, args[0]);
        if (!broken.isEmpty() || !Alerts.areAsPromised(falseChanges, REPLICATES)) {
            throw new IllegalStateException("wrong oftener than promised: " + broken + ", changes found in "
                    + falseChanges + " of quiet histories");
        }
    }

    private static String section(List<Cell> cells, List<Cell.Outcome> outcomes) {
        List<Cell.Outcome> section =
                cells.stream().map(cell -> cell.simulate(REPLICATES)).toList();
        outcomes.addAll(section);
        return section.stream().map(Cell.Outcome::row).collect(Collectors.joining("\n", HEADING, "\n"));
    }
}
