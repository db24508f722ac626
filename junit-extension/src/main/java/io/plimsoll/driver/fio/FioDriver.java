package io.plimsoll.driver.fio;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Reading;
import io.plimsoll.workload.FioOptions;
import io.plimsoll.workload.FioReads;
import io.plimsoll.workload.FioReadsAndWrites;
import io.plimsoll.workload.FioWrites;
import io.plimsoll.workload.StorageWorkload;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Runs fio.
 *
 * @param <W> the workload
 */
public final class FioDriver<W extends StorageWorkload> implements PodDriver<W> {

    private final Function<W, FioOptions> options;
    private final Function<W, FioAccess> access;

    private FioDriver(Function<W, FioOptions> options, Function<W, FioAccess> access) {
        this.options = options;
        this.access = access;
    }

    /** Returns the one that reads. */
    public static FioDriver<FioReads> reads() {
        return new FioDriver<>(FioReads::options, FioAccess::of);
    }

    /** Returns the one that writes. */
    public static FioDriver<FioWrites> writes() {
        return new FioDriver<>(FioWrites::options, FioAccess::of);
    }

    /** Returns the one that does both. */
    public static FioDriver<FioReadsAndWrites> readsAndWrites() {
        return new FioDriver<>(FioReadsAndWrites::options, FioAccess::of);
    }

    @Override
    public String tool() {
        return "fio";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public List<String> command(W workload, Duration lasting, String directory) {
        return FioCommand.of(
                options.apply(workload),
                lasting,
                directory,
                access.apply(workload).arguments());
    }

    @Override
    public Duration busy(W workload, Duration lasting) {
        return FioCommand.busy(options.apply(workload), lasting);
    }

    @Override
    public Duration preparation(W workload) {
        return FioCommand.preparation(options.apply(workload));
    }

    @Override
    public Reading read(W workload, Duration lasting, String said) {
        FioAccess asked = access.apply(workload);
        FioResult result = FioResult.parse(options.apply(workload), lasting, asked.word(), said);
        return Reading.of(asked.measured(result), result.facts());
    }
}
