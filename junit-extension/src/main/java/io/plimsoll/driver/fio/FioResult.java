package io.plimsoll.driver.fio;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;

import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.Metric;
import io.plimsoll.units.Percentile;
import io.plimsoll.workload.FioOptions;
import io.plimsoll.workload.MeasuresReads;
import io.plimsoll.workload.MeasuresWrites;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The result of one fio job, checked to be the job that was asked for. */
final class FioResult {

    /** The version whose output was recorded, and is understood. */
    private static final String KNOWN_VERSION = "fio-3.39";

    private static final List<Percentile> PERCENTILES = List.of(p50(), p90(), p95(), p99());

    private static final double NANOSECONDS = 1e9;

    private final ToolJson json;
    private final FioOptions asked;
    private final Duration lasting;

    private FioResult(ToolJson json, FioOptions asked, Duration lasting) {
        this.json = json;
        this.asked = asked;
        this.lasting = lasting;
    }

    static FioResult parse(FioOptions asked, Duration lasting, String pattern, String said) {
        ToolJson json = ToolJson.parse("fio", said);
        String version = json.text("fio version");
        if (!version.equals(KNOWN_VERSION)) {
            throw new InvalidException("the output of '" + version + "' is not known; use the toolbox's fio 3.39");
        }
        if (json.at("jobs").size() != 1) {
            throw new InvalidException("fio reported " + json.at("jobs").size() + " jobs instead of one group of them");
        }
        json.require("jobs.0.jobname", FioCommand.JOB);
        json.require("jobs.0.error", 0);
        requireOption(json, "rw", pattern);
        requireOption(json, "direct", "1");
        requireOption(json, "ioengine", FioCommand.engine(asked));
        requireOption(json, "iodepth", asked.queueDepth().orElse(1));
        requireOption(json, "numjobs", asked.jobs());
        requireOption(json, "bs", asked.blockSize().bytes());
        requireOption(json, "size", asked.fileSize().bytes());
        requireOption(json, "runtime", lasting.toSeconds());
        return new FioResult(json, asked, lasting);
    }

    private static void requireOption(ToolJson json, String option, Object asked) {
        json.require("jobs.0.job options." + option, asked);
    }

    Measurements reads(Measurements measurements) {
        return add(
                measurements,
                "read",
                MeasuresReads.READ_RATE,
                MeasuresReads.READ_THROUGHPUT,
                MeasuresReads::typicalReadLatency);
    }

    Measurements writes(Measurements measurements) {
        return add(
                measurements,
                "write",
                MeasuresWrites.WRITE_RATE,
                MeasuresWrites.WRITE_THROUGHPUT,
                MeasuresWrites::typicalWriteLatency);
    }

    Map<String, String> facts() {
        return Map.of("fio", json.text("fio version").replace("fio-", ""));
    }

    private Measurements add(
            Measurements measurements,
            String direction,
            Metric<?, ?> rate,
            Metric<?, ?> throughput,
            Function<Percentile, Metric<?, ?>> latency) {
        String of = "jobs.0." + direction + ".";
        double operations = json.number(of + "total_ios");
        double seconds = json.number(of + "runtime") / 1e3;
        if (!(seconds > 0.9 * lasting.toSeconds() && seconds < 1.25 * lasting.toSeconds())) {
            throw new InvalidException(String.format(
                    Locale.ROOT, "fio measured for %.2f s instead of %d s", seconds, lasting.toSeconds()));
        }
        double perSecond = agreed(of + "iops", operations / seconds);
        double bytesPerSecond =
                agreed(of + "bw_bytes", operations * asked.blockSize().bytes() / seconds);
        Measurements found = measurements.with(rate, perSecond).with(throughput, bytesPerSecond);
        for (Percentile each : PERCENTILES) {
            String name = String.format(Locale.ROOT, "%.6f", each.percent());
            found = found.with(latency.apply(each), json.number(of + "clat_ns.percentile", name) / NANOSECONDS);
        }
        return found;
    }

    /** Returns what is reported, if it is what the count of operations gives. */
    private double agreed(String path, double computed) {
        double reported = json.number(path);
        if (!(reported >= 0.98 * computed && reported <= 1.02 * computed)) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "fio contradicts itself in %s: it reports %.0f, but its operations and seconds give %.0f",
                    path,
                    reported,
                    computed));
        }
        return reported;
    }
}
