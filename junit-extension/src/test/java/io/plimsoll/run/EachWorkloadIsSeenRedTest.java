package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.driver.Drivers;
import io.plimsoll.scenario.Scenario;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** No workload is left out by the tests that see each of them green and red on the local cluster. */
class EachWorkloadIsSeenRedTest {

    @Test
    void each_for_which_there_is_a_driver_is_seen() {
        assertThat(Stream.of(
                                EveryWorkloadClusterTest.workloads(),
                                SlowPathClusterTest.workloads(),
                                ApiClusterTest.workloads())
                        .flatMap(each -> each)
                        .map(EachWorkloadIsSeenRedTest::sentence)
                        .map(scenario -> scenario.plan().workload().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Drivers.workloads());
    }

    @SuppressWarnings("unchecked") // what the limit is of is said by the test that takes it
    private static Scenario sentence(Arguments arguments) {
        return Arrays.stream(arguments.get())
                .filter(each -> each instanceof DoubleFunction<?> || each instanceof Function<?, ?>)
                .map(each -> each instanceof DoubleFunction<?> ofNumber
                        ? (Scenario) ofNumber.apply(1)
                        : ((Function<Duration, Scenario>) each).apply(Duration.ofSeconds(1)))
                .findFirst()
                .orElseThrow();
    }
}
