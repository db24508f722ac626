package io.plimsoll.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.InfraException;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MakingTest {

    private final Making making = new Making("0123456789");

    @Test
    void things_are_made_at_the_same_time() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> there = other.submit(() -> making.make(() -> meets(both)));
            assertThat(making.make(() -> meets(both))).isTrue();
            assertThat(there.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void nothing_is_made_once_the_run_is_ending() {
        making.end(Duration.ofSeconds(1));

        assertThatThrownBy(() -> making.make(() -> "a pod"))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("run 0123456789 is ending");
    }

    private static boolean meets(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
            return true;
        } catch (Exception alone) {
            return false;
        }
    }
}
