package io.plimsoll.selftest;

import static io.plimsoll.selftest.Mutant.inConductor;
import static io.plimsoll.selftest.Mutant.inFile;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.run.ScenarioRun;
import java.util.List;

/** The record is none, is of something else, or shows less than was declared. */
final class RecordMutants {

    private RecordMutants() {}

    static List<Mutant> all() {
        return List.of(
                inFile("an empty file", "this is no record of a run", json -> ""),
                inFile("half a file", "this is no record of a run", json -> json.substring(0, json.length() / 2)),
                inFile(
                        "a record of another measurement",
                        "is of another measurement than the sentence of today",
                        json -> json.replace("between two nodes to the pod IP", "between two nodes to a ClusterIP")),
                inConductor(
                        "fewer objectives judged than declared",
                        "1 of 2 objectives were not shown to be met: retransmits",
                        run -> judgedOn(run, run.record().objectives().subList(0, 1))),
                inConductor(
                        "no objective judged",
                        "2 of 2 objectives were not shown to be met",
                        run -> judgedOn(run, List.of())));
    }

    private static ScenarioRun judgedOn(ScenarioRun run, List<ObjectiveRecord> objectives) {
        return new ScenarioRun(
                run.plan(), new Retold(run.record()).expecting(objectives).run());
    }
}
