package io.plimsoll.driver.fio;

import io.plimsoll.workload.FioOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command line that all fio workloads share. */
final class FioCommand {

    /** The name of the only job, by which its files are named too. */
    static final String JOB = "plimsoll";

    /** As slow as a disk may write the files that are to be read. */
    private static final long LAYING_OUT_BYTES_PER_SECOND = 10 << 20;

    private FioCommand() {}

    static List<String> of(FioOptions options, Duration lasting, String directory, List<String> pattern) {
        List<String> argv = new ArrayList<>(List.of("fio", "--name=" + JOB, "--directory=" + directory));
        argv.addAll(pattern);
        argv.add("--bs=" + options.blockSize().bytes());
        argv.add("--size=" + options.fileSize().bytes());
        argv.add("--numjobs=" + options.jobs());
        argv.add("--ioengine=" + engine(options));
        argv.add("--iodepth=" + options.queueDepth().orElse(1));
        argv.addAll(List.of("--direct=1", "--group_reporting", "--time_based"));
        argv.add("--runtime=" + lasting.toSeconds());
        argv.add("--ramp_time=" + options.ramp().toSeconds());
        argv.addAll(List.of("--percentile_list=50:90:95:99", "--output-format=json"));
        return List.copyOf(argv);
    }

    static String engine(FioOptions options) {
        return options.queueDepth().isPresent() ? "libaio" : "psync";
    }

    static Duration busy(FioOptions options, Duration lasting) {
        return lasting.plus(options.ramp());
    }

    static Duration preparation(FioOptions options) {
        return Duration.ofSeconds(options.jobs() * options.fileSize().bytes() / LAYING_OUT_BYTES_PER_SECOND);
    }
}
