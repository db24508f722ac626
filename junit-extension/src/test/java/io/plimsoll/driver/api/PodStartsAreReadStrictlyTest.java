package io.plimsoll.driver.api;

import static io.plimsoll.workload.MeasuresPodStartup.PODS_READY;
import static io.plimsoll.workload.PodStartup.podStartup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.driver.Reading;
import io.plimsoll.kube.PodStart;
import io.plimsoll.record.Evidence;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.SampleGroup;
import io.plimsoll.workload.PodStartup;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PodStartsAreReadStrictlyTest {

    private static final PodStartup WORKLOAD = podStartup().pods(2);
    private static final PodStartupDriver DRIVER = new PodStartupDriver();
    private static final PodStart FIRST =
            new PodStart("p-0", "uid-0", "worker", 1, Optional.of(1.25), Optional.of(2.0), Optional.of(2.5), 2.75);
    private static final PodStart SECOND =
            new PodStart("p-1", "uid-1", "worker", 3, Optional.of(3.25), Optional.of(4.0), Optional.of(5.0), 5.5);

    @Test
    void each_stage_of_each_pod_is_a_sample() {
        Reading reading = read(FIRST, SECOND);

        assertThat(reading.measurements().samples())
                .containsEntry("time to scheduled", new SampleGroup(List.of(0.25, 0.25), 0))
                .containsEntry("time to started", new SampleGroup(List.of(1.0, 1.0), 0))
                .containsEntry("time to ready", new SampleGroup(List.of(1.5, 2.0), 0));
        assertThat(reading.measurements().byMetric().get(PODS_READY)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void a_pod_that_is_never_ready_is_a_sample_that_failed() {
        PodStart stuck =
                new PodStart("p-1", "uid-1", "worker", 3, Optional.of(3.25), Optional.empty(), Optional.empty(), 63);

        assertThat(read(FIRST, stuck).measurements().samples())
                .containsEntry("time to scheduled", new SampleGroup(List.of(0.25, 0.25), 0))
                .containsEntry("time to started", new SampleGroup(List.of(1.0), 1))
                .containsEntry("time to ready", new SampleGroup(List.of(1.5), 1));
    }

    @Test
    void no_beginning_of_it_is_a_whole_one() {
        String said = said(0, FIRST, SECOND);

        for (int end = 0; end < said.length(); end++) {
            String beginning = said.substring(0, end);
            assertThatThrownBy(() -> DRIVER.read(WORKLOAD, beginning)).isInstanceOf(InvalidException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void what_contradicts_itself_is_refused(String because, UnaryOperator<String> change) {
        String said = said(0, FIRST, SECOND);
        String changed = change.apply(said);

        assertThat(changed).isNotEqualTo(said);
        assertThatThrownBy(() -> DRIVER.read(WORKLOAD, changed))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining(because);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction("the format 2 ", said -> said.replace("\"format\" : 1", "\"format\" : 2")),
                contradiction("instead of 1", said -> said.replace("\"atOnce\" : 1", "\"atOnce\" : 2")),
                contradiction("negative", said -> said.replace("\"left\" : 0", "\"left\" : -1")),
                contradiction("at the same time", said -> said.replace("\"ended\" : 2.75", "\"ended\" : 3.5")),
                contradiction("started twice", said -> said.replace("p-1", "p-0")),
                contradiction("started twice", said -> said.replace("uid-1", "uid-0")),
                contradiction("not in their order", said -> said.replace("\"ready\" : 2.5", "\"ready\" : 1.5")),
                contradiction("not in their order", said -> said.replace("\"asked\" : 1.0", "\"asked\" : 1.25")),
                contradiction("left out a stage", said -> said.replace("\"started\" : 2.0", "\"started\" : null")),
                contradiction("to no node", said -> said.replaceFirst("\"node\" : \"worker\"", "\"node\" : \"\"")));
    }

    @Test
    void pods_that_waited_for_their_image_are_not_what_was_to_be_measured() {
        PodStart elsewhere =
                new PodStart("p-1", "uid-1", "other", 3, Optional.of(3.25), Optional.of(4.0), Optional.of(5.0), 5.5);

        assertThat(DRIVER.evidence(WORKLOAD, said(0, FIRST, SECOND))).allMatch(Evidence::holds);
        assertThat(DRIVER.evidence(WORKLOAD, said(0, FIRST, elsewhere)))
                .filteredOn(each -> !each.holds())
                .extracting(Evidence::name)
                .containsExactly("image");
    }

    @Test
    void what_is_left_over_burdens_what_follows() {
        assertThat(DRIVER.evidence(WORKLOAD, said(1, FIRST, SECOND)))
                .filteredOn(each -> !each.holds())
                .extracting(Evidence::name)
                .containsExactly("pods");
    }

    private static Arguments contradiction(String because, UnaryOperator<String> change) {
        return Arguments.of(because, change);
    }

    private static Reading read(PodStart... pods) {
        return DRIVER.read(WORKLOAD, said(0, pods));
    }

    private static String said(int left, PodStart... pods) {
        return new PodStartLog(PodStartLog.FORMAT, 1_763_700_000, 1, List.of("worker"), left, List.of(pods)).said();
    }
}
