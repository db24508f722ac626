package io.plimsoll.driver.sysbench;

import static io.plimsoll.workload.MeasuresEvents.EVENTS;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.SysbenchCpu;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs sysbench looking for prime numbers. */
public final class SysbenchCpuDriver implements PodDriver<SysbenchCpu> {

    private static final Pattern FORM = SysbenchOutput.form(
            "Prime numbers limit: (?<limit>\\d+)\\n",
            "CPU speed:\\n    events per second: +(?<rate>\\d+\\.\\d{2})\\n\\n");

    @Override
    public String tool() {
        return "sysbench";
    }

    @Override
    public List<String> command(SysbenchCpu workload, Duration lasting, String directory) {
        return SysbenchCommand.of(
                "cpu", workload.threads(), lasting, List.of("--cpu-max-prime=" + workload.primesUpTo()));
    }

    @Override
    public Reading read(SysbenchCpu workload, Duration lasting, String said) {
        SysbenchOutput output = SysbenchOutput.parse(FORM, workload.threads(), lasting, said);
        output.require("prime numbers up to", "limit", String.valueOf(workload.primesUpTo()));
        double rate = output.agreed("events per second", "rate", output.number("events"));
        return Reading.of(
                Measurements.none().with(EVENTS, rate),
                Map.of("sysbench", output.version(), "threads", String.valueOf((int) output.number("threads"))));
    }
}
