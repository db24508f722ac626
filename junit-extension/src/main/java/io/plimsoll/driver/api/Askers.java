package io.plimsoll.driver.api;

import io.plimsoll.kube.MeasuredApi;
import io.plimsoll.record.InfraException;
import io.plimsoll.workload.ApiOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Those who ask at the same time. Each takes the next number as soon as it is free; with a rate, it then waits until that
 * one is due. Who comes too late sends at once: the request is as late as that, and none is left out.
 */
final class Askers implements AutoCloseable {

    private static final long LONGEST_SECONDS = 10;

    private final ApiOptions asked;
    private final MeasuredApi api;
    private final ExecutorService threads;

    Askers(ApiOptions asked, MeasuredApi api) {
        this.asked = asked;
        this.api = api;
        this.threads = Executors.newFixedThreadPool(asked.atOnce());
    }

    /** A request that is made at once. */
    interface Asking {

        /**
         * Makes it.
         *
         * @param number of the object
         * @param due when it is due by the clock of the API; not a number if that is when it is sent
         */
        ApiCall ask(int number, double due);
    }

    /** Asks for all objects, and returns what was asked in the order in which it was sent. */
    List<ApiCall> all(Asking asking) {
        AtomicInteger next = new AtomicInteger();
        double begin = api.now();
        Callable<List<ApiCall>> asker = () -> {
            List<ApiCall> calls = new ArrayList<>();
            for (int number = next.getAndIncrement(); number < asked.objects(); number = next.getAndIncrement()) {
                calls.add(asking.ask(number, awaitDue(number, begin)));
            }
            return calls;
        };
        List<Future<List<ApiCall>>> futures = new ArrayList<>();
        for (int i = 0; i < asked.atOnce(); i++) {
            futures.add(threads.submit(asker));
        }
        List<ApiCall> calls = new ArrayList<>();
        futures.forEach(future -> calls.addAll(result(future)));
        calls.sort(Comparator.comparingDouble(ApiCall::start));
        return calls;
    }

    private double awaitDue(int number, double begin) throws InterruptedException {
        if (asked.rate().isEmpty()) {
            return Double.NaN;
        }
        double due = begin + number / asked.rate().orElseThrow().perSecond();
        for (double left = due - api.now(); left > 0; left = due - api.now()) {
            TimeUnit.NANOSECONDS.sleep((long) (left * 1e9));
        }
        return due;
    }

    private static List<ApiCall> result(Future<List<ApiCall>> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a request could not be made", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted while asking the API server", interrupted);
        }
    }

    /** Ends what is under way, so that nothing is made any more while what was made is removed. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
