package io.plimsoll.driver.sysbench;

import io.plimsoll.driver.Processors;
import io.plimsoll.workload.Parallelism;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command line that all sysbench workloads share. */
final class SysbenchCommand {

    private SysbenchCommand() {}

    static List<String> of(String test, Parallelism threads, Duration lasting, List<String> options) {
        List<String> argv = new ArrayList<>(List.of("sysbench"));
        argv.add("--threads=" + Processors.argument(threads));
        argv.add("--time=" + lasting.toSeconds());
        argv.add(test);
        argv.addAll(options);
        argv.add("run");
        return Processors.command(argv);
    }
}
