package io.plimsoll.driver.sysbench;

import static io.plimsoll.workload.MeasuresMemory.MEMORY_THROUGHPUT;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.SysbenchMemory;
import io.plimsoll.workload.SysbenchMemory.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs sysbench reading or writing memory. */
public final class SysbenchMemoryDriver implements PodDriver<SysbenchMemory> {

    /** More than any machine moves in an hour, so that the time ends it. */
    private static final String ENDLESS = "1000000T";

    private static final double MEBIBYTE = 1 << 20;

    private static final Pattern FORM = SysbenchOutput.form(
            "Running memory speed test with the following options:\\n"
                    + "  block size: (?<block>\\d+)KiB\\n"
                    + "  total size: \\d+MiB\\n"
                    + "  operation: (?<operation>read|write)\\n"
                    + "  scope: local\\n",
            "Total operations: (?<operations>\\d+) \\( *\\d+\\.\\d+ per second\\)\\n\\n"
                    + "(?<moved>\\d+\\.\\d{2}) MiB transferred \\((?<rate>\\d+\\.\\d{2}) MiB/sec\\)\\n\\n\\n");

    @Override
    public String tool() {
        return "sysbench";
    }

    @Override
    public List<String> command(SysbenchMemory workload, Duration lasting, String directory) {
        return SysbenchCommand.of(
                "memory",
                workload.threads(),
                lasting,
                List.of(
                        "--memory-block-size=" + workload.blockSize().bytes(),
                        "--memory-total-size=" + ENDLESS,
                        "--memory-scope=local",
                        "--memory-oper=" + operation(workload),
                        "--memory-access-mode=seq"));
    }

    private static String operation(SysbenchMemory workload) {
        return workload.operation() == Operation.READ ? "read" : "write";
    }

    @Override
    public Reading read(SysbenchMemory workload, Duration lasting, String said) {
        SysbenchOutput output = SysbenchOutput.parse(FORM, workload.threads(), lasting, said);
        output.require("operation", "operation", operation(workload));
        output.require(
                "blocks in KiB of", "block", String.valueOf(workload.blockSize().bytes() >> 10));
        double mebibytes = output.number("operations") * workload.blockSize().bytes() / MEBIBYTE;
        double rate = output.agreed("MiB per second", "rate", mebibytes);
        return Reading.of(
                Measurements.none().with(MEMORY_THROUGHPUT, rate * MEBIBYTE),
                Map.of("sysbench", output.version(), "threads", String.valueOf((int) output.number("threads"))));
    }
}
