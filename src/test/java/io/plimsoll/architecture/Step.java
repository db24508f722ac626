package io.plimsoll.architecture;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages, each with what it may use; what those may use, it may use as well. */
enum Step {
    UNITS,
    SLO(UNITS),
    WORKLOAD(SLO),
    VERDICT(SLO),
    SCENARIO(WORKLOAD, VERDICT),
    SCENARIOS(SCENARIO),
    REDACTION,
    RECORD(REDACTION, SCENARIO),
    PROJECT(RECORD),
    KUBE(RECORD),
    CLUSTER(KUBE, PROJECT),
    DRIVER(KUBE),
    EVIDENCE(KUBE),
    BASELINE(EVIDENCE, PROJECT),
    WAIVER(PROJECT),
    RUN(DRIVER, EVIDENCE, BASELINE, WAIVER, CLUSTER),
    ASSERTIONS(RUN),
    REPORT(RUN),
    HISTORY(RUN),
    JUNIT(REPORT, ASSERTIONS, HISTORY);

    @SuppressWarnings("ImmutableEnumChecker") // It cannot see that the copy is immutable.
    private final Set<Step> allowed;

    Step(Step... used) {
        allowed = Stream.of(used)
                .flatMap(each -> Stream.concat(Stream.of(each), each.allowed.stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<Step> forbidden() {
        return Stream.of(values()).filter(other -> other != this && !allowed.contains(other));
    }
}
