package io.plimsoll.driver.fio;

import static io.plimsoll.units.Units.p50;
import static io.plimsoll.units.Units.p90;
import static io.plimsoll.units.Units.p95;
import static io.plimsoll.units.Units.p99;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.MeasuredTime;
import io.plimsoll.driver.TimedOperations;
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

    /** What fio begins the lines with that it says before its result: of errors alone, in all that was recorded. */
    private static final String COMPLAINT = "fio: ";

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
        if (said.startsWith(COMPLAINT)) {
            throw new InvalidException(
                    said.lines().findFirst().orElseThrow() + "; nothing is taken from the result of such a run");
        }
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
        requireOption(json, "ramp_time", asked.ramp().toSeconds());
        return new FioResult(json, asked, lasting);
    }

    private static void requireOption(ToolJson json, String option, Object asked) {
        json.require("jobs.0.job options." + option, asked);
    }

    void requireShareOfReads(long percent) {
        requireOption(json, "rwmixread", percent);
    }

    void requireRate(long perSecond) {
        requireOption(json, "rate_iops", perSecond);
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
        return Map.of(
                "fio",
                json.text("fio version").replace("fio-", ""),
                "counters of the disk",
                FioDisk.of(json).isPresent() ? "seen by fio" : "not seen by fio");
    }

    /**
     * Returns the latencies in seconds that a log keeps of that direction, if they are those that are summed up here.
     *
     * @param log the lines of fio's log of completion latency
     */
    List<Double> logged(String direction, String log) {
        double operations = requireCounted(direction);
        FioLog read = FioLog.parse(log, direction, asked.blockSize().bytes());
        read.requireSummedUp(json, direction, operations, queues());
        return read.inSeconds();
    }

    private Measurements add(
            Measurements measurements,
            String direction,
            Metric<?, ?> rate,
            Metric<?, ?> throughput,
            Function<Percentile, Metric<?, ?>> latency) {
        double operations = requireCounted(direction);
        String of = "jobs.0." + direction + ".";
        Measurements found =
                measurements.with(rate, json.number(of + "iops")).with(throughput, json.number(of + "bw_bytes"));
        TimedOperations timed = new TimedOperations("fio", direction + "s", operations);
        for (Percentile each : PERCENTILES) {
            String name = String.format(Locale.ROOT, "%.6f", each.percent());
            double told = json.number(of + "clat_ns.percentile", name) / NANOSECONDS;
            found = timed.add(found, latency.apply(each), each, told);
        }
        return found;
    }

    /** Returns how many accesses of that direction were completed, if all that is told of them agrees. */
    private double requireCounted(String direction) {
        String of = "jobs.0." + direction + ".";
        double operations = json.number(of + "total_ios");
        if (operations == 0) {
            throw new InvalidException("fio did not complete one " + direction);
        }
        double seconds = json.number(of + "runtime") / 1e3;
        double longest = json.number(of + "clat_ns.max") / NANOSECONDS;
        // What is in the queues when the time is up is waited for, which takes a slow disk a while.
        MeasuredTime.require("fio", seconds, lasting, queues() * seconds / operations + longest);
        double bytes = json.number(of + "io_bytes");
        requireAgreed(of + "iops", operations / seconds);
        requireAgreed(of + "bw_bytes", bytes / seconds);
        requireBlocks(of + "io_bytes", bytes, operations);
        FioDisk.of(json).ifPresent(disk -> disk.requireMoved(direction, bytes, seconds));
        return operations;
    }

    private long queues() {
        return (long) asked.jobs() * asked.queueDepth().orElse(1);
    }

    /**
     * Of what is under way when the ramp ends, fio counts the bytes and not the operations: as many as the queues of all
     * jobs hold.
     */
    private void requireBlocks(String path, double bytes, double operations) {
        double blocks = bytes / asked.blockSize().bytes();
        if (!(Math.abs(blocks - operations) <= queues())) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "fio contradicts itself in %s: these are %.0f blocks, but it counts %.0f operations",
                    path,
                    blocks,
                    operations));
        }
    }

    /** Requires that what is reported is what the count of operations gives. */
    private void requireAgreed(String path, double computed) {
        Agreement.CLOSE.require("fio", path, json.number(path), computed);
    }
}
