package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void the_deadline_says_what_was_last_seen() {
        assertThatThrownBy(() -> Waiting.until(
                        "the tide", Duration.ofMillis(150), Waiting.LOOKING, Optional::empty, () -> "low water"))
                .isInstanceOf(InfraException.class)
                .hasMessage("waited 150 ms in vain for the tide; last seen: low water");
    }

    @Test
    void it_looks_at_once_and_again() {
        AtomicInteger looks = new AtomicInteger();
        int found = Waiting.until(
                "a third look",
                Duration.ofSeconds(5),
                Waiting.LOOKING,
                () -> Optional.of(looks.incrementAndGet()).filter(count -> count == 3),
                () -> "");
        assertThat(found).isEqualTo(3);
    }

    @Test
    void a_failure_ends_it_as_it_is() {
        assertThatThrownBy(() -> Waiting.until(
                        "anything",
                        Duration.ofSeconds(5),
                        Waiting.LOOKING,
                        () -> {
                            throw new IllegalStateException("capsized");
                        },
                        () -> ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("capsized");
    }

    @Test
    void an_interruption_ends_it_and_is_not_lost() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Waiting.until(
                        "anything", Duration.ofSeconds(5), Waiting.LOOKING, Optional::empty, () -> "nothing"))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
