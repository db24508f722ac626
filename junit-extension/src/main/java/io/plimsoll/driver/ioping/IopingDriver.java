package io.plimsoll.driver.ioping;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.IopingRequests;
import io.plimsoll.workload.MeasuresLatency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs ioping. A request that fails ends it with an error, so that no repetition has failed requests. */
public final class IopingDriver implements PodDriver<IopingRequests> {

    /** As slow as a disk may write the file from which is read. */
    private static final long LAYING_OUT_BYTES_PER_SECOND = 10 << 20;

    /** As slow as each write of it may be: ioping writes one block after the other, past the page cache. */
    private static final Duration LAYING_OUT_BLOCK = Duration.ofMillis(10);

    @Override
    public String tool() {
        return "ioping";
    }

    @Override
    public List<String> command(IopingRequests workload, Duration lasting, String directory) {
        List<String> argv = new ArrayList<>(List.of("ioping", "-B", "-p", "1", "-D"));
        if (workload.kind() == IopingRequests.Kind.WRITES) {
            argv.add("-W");
        }
        argv.addAll(List.of("-a", String.valueOf(IopingOutput.IGNORED)));
        argv.addAll(List.of("-w", lasting.toSeconds() + "s"));
        argv.addAll(List.of("-i", workload.interval().toMillis() + "ms"));
        argv.addAll(List.of("-s", String.valueOf(workload.blockSize().bytes())));
        argv.addAll(List.of("-S", String.valueOf(workload.fileSize().bytes())));
        argv.add(directory);
        return List.copyOf(argv);
    }

    /** It ends with the last request that begins in the measured time, which may be one interval before the end of it. */
    @Override
    public Duration busy(IopingRequests workload, Duration lasting) {
        return lasting.minus(workload.interval());
    }

    @Override
    public Duration preparation(IopingRequests workload) {
        long blocks = workload.fileSize().bytes() / workload.blockSize().bytes();
        return LAYING_OUT_BLOCK
                .multipliedBy(blocks)
                .plus(Duration.ofSeconds(workload.fileSize().bytes() / LAYING_OUT_BYTES_PER_SECOND));
    }

    @Override
    public Reading read(IopingRequests workload, Duration lasting, String said) {
        IopingOutput output = IopingOutput.parse(said);
        output.requireLasted(lasting, workload.interval());
        output.requireBlocks(workload.blockSize());
        return Reading.of(
                Measurements.none().withSamples(MeasuresLatency.LATENCY, new SampleGroup(output.seconds(), 0)),
                Map.of());
    }
}
