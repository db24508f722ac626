package io.plimsoll.evidence;

import io.plimsoll.record.Evidence;
import io.plimsoll.slo.Measurements;
import io.plimsoll.slo.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a tool told of too few operations to say anything: no contradiction, unless something is promised of it. */
public final class WithheldFigures {

    private static final String NAME = "resolution";

    private WithheldFigures() {}

    /** Says what was withheld and why; empty if nothing was. */
    public static Optional<Evidence> of(Measurements measurements) {
        return measurements.withheld().isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(
                        NAME, true, String.join("; ", measurements.withheld().values()), measurements.withheld()));
    }

    /** Returns why a metric has no value; empty if that was not said. */
    public static Optional<String> why(Metric<?, ?> metric, List<Evidence> evidence) {
        return evidence.stream()
                .filter(each -> each.name().equals(NAME))
                .flatMap(each -> Stream.ofNullable(each.facts().get(metric.name())))
                .findFirst();
    }
}
