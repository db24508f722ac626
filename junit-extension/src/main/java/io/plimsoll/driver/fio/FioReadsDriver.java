package io.plimsoll.driver.fio;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Fio;
import io.plimsoll.workload.FioReads;
import java.time.Duration;
import java.util.List;

/** Runs fio reading. */
public final class FioReadsDriver implements PodDriver<FioReads> {

    @Override
    public String tool() {
        return "fio";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public List<String> command(FioReads workload, Duration lasting, String directory) {
        return FioCommand.of(workload.options(), lasting, directory, List.of("--rw=" + pattern(workload)));
    }

    @Override
    public Duration busy(FioReads workload, Duration lasting) {
        return FioCommand.busy(workload.options(), lasting);
    }

    @Override
    public Duration preparation(FioReads workload) {
        return FioCommand.preparation(workload.options());
    }

    @Override
    public Reading read(FioReads workload, Duration lasting, String said) {
        FioResult result = FioResult.parse(workload.options(), lasting, pattern(workload), said);
        return Reading.of(result.reads(Measurements.none()), result.facts());
    }

    private static String pattern(FioReads workload) {
        return workload.pattern() == Fio.Pattern.RANDOM ? "randread" : "read";
    }
}
