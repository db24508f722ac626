package io.plimsoll.driver.fio;

import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.Fio;
import io.plimsoll.workload.FioFullLog;
import io.plimsoll.workload.FioReads;
import io.plimsoll.workload.FioReadsAndWrites;
import io.plimsoll.workload.FioWrites;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What fio does to its files.
 *
 * @param word fio's own for it (rw)
 * @param reads whether it reads
 * @param writes whether it writes
 * @param readShare the share of reads in per cent, where it does both
 */
record FioAccess(String word, boolean reads, boolean writes, OptionalLong readShare) {

    static FioAccess of(FioReads workload) {
        String word = workload.pattern() == Fio.Pattern.RANDOM ? "randread" : "read";
        return new FioAccess(word, true, false, OptionalLong.empty());
    }

    static FioAccess of(FioWrites workload) {
        String word = workload.pattern() == Fio.Pattern.RANDOM ? "randwrite" : "write";
        return new FioAccess(word, false, true, OptionalLong.empty());
    }

    static FioAccess of(FioReadsAndWrites workload) {
        OptionalLong share = OptionalLong.of(Math.round(workload.readShare().percent()));
        return new FioAccess("randrw", true, true, share);
    }

    static FioAccess of(FioFullLog workload) {
        return switch (workload.kind()) {
            case READS -> of(new FioReads(workload.options(), workload.pattern()));
            case WRITES -> of(new FioWrites(workload.options(), workload.pattern()));
        };
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--rw=" + word));
        readShare.ifPresent(percent -> arguments.add("--rwmixread=" + percent));
        return List.copyOf(arguments);
    }

    Measurements measured(FioResult result) {
        readShare.ifPresent(result::requireShareOfReads);
        Measurements ofReads = reads ? result.reads(Measurements.none()) : Measurements.none();
        return writes ? result.writes(ofReads) : ofReads;
    }
}
