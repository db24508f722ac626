package io.plimsoll.driver.stressng;

import static io.plimsoll.workload.MeasuresBogoOperations.BOGO_OPERATIONS;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.MeasuredTime;
import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Processors;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.StressNg;
import io.plimsoll.workload.StressNg.Stressor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs stress-ng with one stressor, and reads its YAML. */
public final class StressNgDriver implements PodDriver<StressNg> {

    /** The versions whose output was recorded, and is understood. */
    private static final String KNOWN_VERSIONS = "0\\.19\\.\\d{2}";

    /**
     * What it says: how it was built, what it ran on, and what it measured. Of the first Debian's build makes no YAML, by
     * writing the date of its sources without indentation. The end is required, since a document without it would be
     * YAML as well.
     */
    private static final Pattern DOCUMENT = Pattern.compile(
            "---\\nbuild-info:\\n(?: *[a-z-]+: [^\\n]*\\n)*\\n(system-info:\\n.*\\nmetrics:\\n.*)\\n\\n\\.\\.\\.\\n",
            Pattern.DOTALL);

    @Override
    public String tool() {
        return "stress-ng";
    }

    @Override
    public String mediaType() {
        return "application/yaml";
    }

    @Override
    public List<String> command(StressNg workload, Duration lasting, String directory) {
        // What it has to say to people goes to standard error, so that the YAML is alone.
        List<String> argv = new ArrayList<>(List.of("stress-ng", "--temp-path", TEMPORARY, "--stderr"));
        argv.addAll(List.of("--" + name(workload.stressor()), Processors.argument(workload.instances())));
        if (workload.stressor() == Stressor.MATRIX_PRODUCTS) {
            argv.addAll(List.of("--cpu-method", "matrixprod"));
        }
        argv.addAll(List.of("--timeout", lasting.toSeconds() + "s", "--metrics", "--yaml", "/dev/stdout"));
        return Processors.command(argv);
    }

    private static String name(Stressor stressor) {
        return switch (stressor) {
            case MATRIX_PRODUCTS -> "cpu";
            case MEMORY_COPIES -> "memcpy";
            case CONTEXT_SWITCHES -> "switch";
            case PAGE_FAULTS -> "fault";
            case SYSTEM_CALLS -> "get";
            case FORKS -> "fork";
            case FUTEXES -> "futex";
            case PIPES -> "pipe";
        };
    }

    @Override
    public Reading read(StressNg workload, Duration lasting, String said) {
        Matcher document = DOCUMENT.matcher(said);
        if (!document.matches()) {
            throw new InvalidException("stress-ng did not say its YAML from the beginning to the end");
        }
        ToolJson yaml = ToolJson.parseYaml("stress-ng", document.group(1));
        String version = yaml.text("system-info.stress-ng-version");
        if (!version.matches(KNOWN_VERSIONS)) {
            throw new InvalidException(
                    "the output of stress-ng " + version + " is not known; use the toolbox's stress-ng 0.19");
        }
        if (yaml.at("metrics").size() != 1) {
            throw new InvalidException(
                    "stress-ng reported " + yaml.at("metrics").size() + " stressors instead of one");
        }
        yaml.require("metrics.0.stressor", name(workload.stressor()));
        double seconds = yaml.number("metrics.0.wall-clock-time");
        MeasuredTime.require("stress-ng", seconds, lasting, 0);
        double perSecond = Agreement.CLOSE.require(
                "stress-ng",
                "bogo operations per second",
                yaml.number("metrics.0.bogo-ops-per-second-real-time"),
                yaml.number("metrics.0.bogo-ops") / seconds);
        Measurements measurements = Measurements.none().with(BOGO_OPERATIONS, perSecond);
        Processors.require("stress-ng", "instances", workload.instances(), instances(yaml, seconds));
        return Reading.of(
                measurements,
                Map.of(
                        "stress-ng",
                        version,
                        "processors",
                        yaml.at("system-info.cpus-online").asText()));
    }

    /**
     * Returns how many instances ran to their end. One that was killed for its memory is left out of the metrics, and
     * stress-ng still ends well ({@code stress_wait_pid} and {@code stress_metrics_dump} of its stress-ng.c); it tells of
     * their number by the share of a processor that each used.
     */
    private static int instances(ToolJson yaml, double seconds) {
        double used = yaml.number("metrics.0.user-time") + yaml.number("metrics.0.system-time");
        double byEach = yaml.number("metrics.0.cpu-usage-per-instance") / 100 * seconds;
        return (int) Math.rint(used / byEach);
    }
}
