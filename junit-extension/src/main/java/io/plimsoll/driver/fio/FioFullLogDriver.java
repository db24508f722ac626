package io.plimsoll.driver.fio;

import static io.plimsoll.workload.MeasuresLatency.LATENCY;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.FioFullLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs fio for the latency of each access. */
public final class FioFullLogDriver implements PodDriver<FioFullLog> {

    private static final String LOGS = TEMPORARY + "/fio";

    /** How fio ends its JSON, which is indented but for this. */
    private static final String END_OF_RESULT = "\n}\n";

    @Override
    public String tool() {
        return "fio";
    }

    @Override
    public List<String> command(FioFullLog workload, Duration lasting, String directory) {
        List<String> argv = new ArrayList<>(List.of("then-print", LOGS + "_clat.log"));
        argv.addAll(FioCommand.of(
                workload.options(), lasting, directory, FioAccess.of(workload).arguments()));
        argv.add("--rate_iops=" + rateOfJob(workload, lasting));
        argv.addAll(List.of("--write_lat_log=" + LOGS, "--per_job_logs=0"));
        return List.copyOf(argv);
    }

    @Override
    public Duration busy(FioFullLog workload, Duration lasting) {
        return FioCommand.busy(workload.options(), lasting);
    }

    @Override
    public Duration preparation(FioFullLog workload) {
        return FioCommand.preparation(workload.options());
    }

    /** What a disk did not complete of the accesses that were asked for is as bad as one that took for ever. */
    @Override
    public Reading read(FioFullLog workload, Duration lasting, String said) {
        FioAccess access = FioAccess.of(workload);
        int end = said.indexOf(END_OF_RESULT);
        int begin = end < 0 ? said.length() : end + END_OF_RESULT.length();
        FioResult result = FioResult.parse(workload.options(), lasting, access.word(), said.substring(0, begin));
        result.requireRate(rateOfJob(workload, lasting));
        List<Double> latencies = result.logged(access.reads() ? "read" : "write", said.substring(begin));
        SampleGroup samples = new SampleGroup(latencies, Math.max(0, workload.accesses() - latencies.size()));
        return Reading.of(Measurements.none().withSamples(LATENCY, samples), result.facts());
    }

    /** A tenth more is due than has to be completed, since no process is quite on time. */
    private static long rateOfJob(FioFullLog workload, Duration lasting) {
        long tenths = 11L * workload.accesses();
        long perRate = 10 * lasting.toSeconds() * workload.options().jobs();
        return (tenths + perRate - 1) / perRate;
    }
}
