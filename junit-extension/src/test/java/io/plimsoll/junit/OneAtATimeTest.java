package io.plimsoll.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

class OneAtATimeTest {

    private static final AtomicInteger METHODS = new AtomicInteger();
    private static final AtomicInteger MET = new AtomicInteger();
    private static CountDownLatch second = new CountDownLatch(2);

    @Test
    void measuring_tests_never_overlap_even_in_a_parallel_launch() {
        second = new CountDownLatch(2);

        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .selectors(selectClass(FirstTestCase.class), selectClass(SecondTestCase.class))
                .execute();

        assertThat(METHODS).hasValue(2);
        assertThat(MET).hasValue(0);
    }

    /** Waits a moment for the other one, which may come only when this one has ended. */
    private static void meet() throws InterruptedException {
        METHODS.incrementAndGet();
        CountDownLatch both = second;
        both.countDown();
        if (METHODS.get() == 1 && both.await(300, TimeUnit.MILLISECONDS)) {
            MET.incrementAndGet();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class FirstTestCase {

        @PerformanceTest
        void measures() throws InterruptedException {
            meet();
        }
    }

    @ExtendWith(InventedLaunch.class)
    static class SecondTestCase {

        @PerformanceTest
        void measures() throws InterruptedException {
            meet();
        }
    }
}
