package io.plimsoll.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

class OneAtATimeTest {

    private static Meeting meeting = new Meeting(Duration.ZERO);

    @Test
    void measuring_tests_never_overlap_even_in_a_parallel_launch() {
        meeting = new Meeting(Duration.ofMillis(300));

        launchInParallel(FirstTestCase.class, SecondTestCase.class);

        assertThat(meeting.came).hasValue(2);
        assertThat(meeting.tookPlace).isFalse();
    }

    /** Without it, a launch that is not parallel at all would show that measuring tests do not overlap. */
    @Test
    void ordinary_tests_overlap_in_the_same_launch() {
        meeting = new Meeting(Duration.ofSeconds(20));

        launchInParallel(FirstOrdinaryTestCase.class, SecondOrdinaryTestCase.class);

        assertThat(meeting.came).hasValue(2);
        assertThat(meeting.tookPlace).isTrue();
    }

    private static void launchInParallel(Class<?> first, Class<?> second) {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .selectors(selectClass(first), selectClass(second))
                .execute();
    }

    /** Of two tests the first waits for the second, which may come only when the first has ended. */
    private static final class Meeting {

        private final AtomicInteger came = new AtomicInteger();
        private final AtomicBoolean tookPlace = new AtomicBoolean();
        private final CountDownLatch second = new CountDownLatch(1);
        private final Duration patience;

        Meeting(Duration patience) {
            this.patience = patience;
        }

        void attend() throws InterruptedException {
            if (came.incrementAndGet() > 1) {
                second.countDown();
            } else {
                tookPlace.set(second.await(patience.toMillis(), TimeUnit.MILLISECONDS));
            }
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class FirstTestCase {

        @PerformanceTest
        void measures() throws InterruptedException {
            meeting.attend();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class SecondTestCase {

        @PerformanceTest
        void measures() throws InterruptedException {
            meeting.attend();
        }
    }

    static class FirstOrdinaryTestCase {

        @Test
        void computes() throws InterruptedException {
            meeting.attend();
        }
    }

    static class SecondOrdinaryTestCase {

        @Test
        void computes() throws InterruptedException {
            meeting.attend();
        }
    }
}
