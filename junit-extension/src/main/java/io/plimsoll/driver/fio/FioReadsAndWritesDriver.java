package io.plimsoll.driver.fio;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.FioReadsAndWrites;
import java.time.Duration;
import java.util.List;

/** Runs fio reading and writing. */
public final class FioReadsAndWritesDriver implements PodDriver<FioReadsAndWrites> {

    @Override
    public String tool() {
        return "fio";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public List<String> command(FioReadsAndWrites workload, Duration lasting, String directory) {
        return FioCommand.of(
                workload.options(), lasting, directory, List.of("--rw=randrw", "--rwmixread=" + readShare(workload)));
    }

    @Override
    public Duration busy(FioReadsAndWrites workload, Duration lasting) {
        return FioCommand.busy(workload.options(), lasting);
    }

    @Override
    public Duration preparation(FioReadsAndWrites workload) {
        return FioCommand.preparation(workload.options());
    }

    @Override
    public Reading read(FioReadsAndWrites workload, Duration lasting, String said) {
        FioResult result = FioResult.parse(workload.options(), lasting, "randrw", said);
        result.requireShareOfReads(readShare(workload));
        return Reading.of(result.writes(result.reads(Measurements.none())), result.facts());
    }

    private static long readShare(FioReadsAndWrites workload) {
        return Math.round(workload.readShare().percent());
    }
}
