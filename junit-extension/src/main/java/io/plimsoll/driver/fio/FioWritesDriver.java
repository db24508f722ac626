package io.plimsoll.driver.fio;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Fio;
import io.plimsoll.workload.FioWrites;
import java.time.Duration;
import java.util.List;

/** Runs fio writing. */
public final class FioWritesDriver implements PodDriver<FioWrites> {

    @Override
    public String tool() {
        return "fio";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public List<String> command(FioWrites workload, Duration lasting, String directory) {
        return FioCommand.of(workload.options(), lasting, directory, List.of("--rw=" + pattern(workload)));
    }

    @Override
    public Duration busy(FioWrites workload, Duration lasting) {
        return FioCommand.busy(workload.options(), lasting);
    }

    @Override
    public Duration preparation(FioWrites workload) {
        return FioCommand.preparation(workload.options());
    }

    @Override
    public Reading read(FioWrites workload, Duration lasting, String said) {
        FioResult result = FioResult.parse(workload.options(), lasting, pattern(workload), said);
        return Reading.of(result.writes(Measurements.none()), result.facts());
    }

    private static String pattern(FioWrites workload) {
        return workload.pattern() == Fio.Pattern.RANDOM ? "randwrite" : "write";
    }
}
