package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartingTest {

    private static final String PULL = "ErrImagePull: manifest unknown";
    private static final String BACK_OFF = "ImagePullBackOff: Back-off pulling image";

    private long now;
    private final Starting starting = new Starting(() -> now);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidImageName: couldn't parse",
                "ErrImageNeverPull: not present",
                "CreateContainerConfigError: secret not found",
                "RunContainerError: exec format error",
                "StartError: failed to create containerd task",
                "ContainerCannotRun: no such file or directory"
            })
    void some_trouble_is_final_at_once(String trouble) {
        assertThat(starting.hopeless(pending(trouble))).contains(trouble);
    }

    @Test
    void a_failed_pull_is_final_after_half_a_minute_with_its_first_words() {
        assertThat(starting.hopeless(pending(PULL))).isEmpty();
        after(15);
        assertThat(starting.hopeless(pending(BACK_OFF))).isEmpty();
        after(15);
        assertThat(starting.hopeless(pending(BACK_OFF))).contains(PULL + " (for 30 s)");
    }

    @Test
    void a_failed_pull_is_final_the_third_time() {
        assertThat(starting.hopeless(pending(PULL))).isEmpty();
        assertThat(starting.hopeless(pending(PULL))).isEmpty();
        assertThat(starting.hopeless(pending(BACK_OFF))).isEmpty();
        assertThat(starting.hopeless(pending(PULL))).isEmpty();
        assertThat(starting.hopeless(pending(BACK_OFF))).isEmpty();
        assertThat(starting.hopeless(pending(PULL))).contains(PULL + " (3 times)");
    }

    @Test
    void a_pull_that_goes_well_in_the_end_is_forgotten() {
        starting.hopeless(pending(PULL));
        after(20);
        starting.hopeless(pending(""));
        after(20);
        assertThat(starting.hopeless(pending(PULL))).isEmpty();
    }

    @Test
    void no_node_is_final_after_a_minute_since_one_may_be_on_its_way() {
        String trouble = "Unschedulable: 0/2 nodes are available";
        assertThat(starting.hopeless(pending(trouble))).isEmpty();
        after(59);
        assertThat(starting.hopeless(pending(trouble))).isEmpty();
        after(1);
        assertThat(starting.hopeless(pending(trouble))).contains(trouble + " (for 60 s)");
    }

    @Test
    void a_pod_that_the_kubelet_refused_is_final() {
        assertThat(starting.hopeless(state("Failed", "OutOfcpu: Node didn't have enough resource")))
                .contains("OutOfcpu: Node didn't have enough resource");
    }

    @Test
    void what_was_last_seen_can_be_told() {
        starting.hopeless(pending(PULL));
        assertThat(starting.lastSeen()).isEqualTo("phase Pending, " + PULL);
    }

    private void after(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    private static PodState pending(String trouble) {
        return state("Pending", trouble);
    }

    private static PodState state(String phase, String trouble) {
        return new PodState(
                "p",
                "u",
                Posture.CONTAINER,
                Optional.of("n1"),
                phase,
                Optional.empty(),
                Optional.empty(),
                0,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(trouble).filter(words -> !words.isEmpty()),
                false,
                1,
                Optional.empty());
    }
}
