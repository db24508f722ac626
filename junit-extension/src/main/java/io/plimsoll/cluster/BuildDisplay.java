package io.plimsoll.cluster;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Tells the steps of a build as they begin, and in a long one every 15 seconds that it is still running. */
final class BuildDisplay implements AutoCloseable {
    private static final long HEARTBEAT_SECONDS = 15;

    private final BuildPlan plan;
    private final StepTimes times;
    private final BuildProgress progress;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plimsoll-build-display");
        thread.setDaemon(true);
        return thread;
    });

    private int next;
    private Optional<Running> running = Optional.empty();
    private String lastOutput = "";
    private String described = "its first step";

    private record Running(int step, Instant start) {}

    BuildDisplay(BuildPlan plan, StepTimes times, BuildProgress progress) {
        this.plan = plan;
        this.times = times;
        this.progress = progress;
        var unused = heart.scheduleAtFixedRate(this::beat, 1, 1, SECONDS);
    }

    synchronized void beginStep(String title) {
        int step = plan.steps().subList(next, plan.steps().size()).indexOf(title) + next;
        if (step < next) {
            return;
        }
        next = step + 1;
        described = title;
        lastOutput = "";
        running = Optional.of(new Running(step, Instant.now()));
        progress.say(plan.announce(step));
    }

    synchronized void endStep() {
        running.ifPresent(
                step -> times.record(plan.steps().get(step.step()), Duration.between(step.start(), Instant.now())));
        running = Optional.empty();
    }

    /** Forgets a step that did not end well, so that its time counts for nothing. */
    synchronized void abandonStep() {
        running = Optional.empty();
    }

    synchronized void output(String line) {
        lastOutput = line;
    }

    synchronized String currentStep() {
        return described;
    }

    private synchronized void beat() {
        running.ifPresent(step -> {
            Duration elapsed = Duration.between(step.start(), Instant.now());
            if (elapsed.toSeconds() > 0 && elapsed.toSeconds() % HEARTBEAT_SECONDS == 0) {
                progress.say(plan.heartbeat(step.step(), elapsed, lastOutput));
            }
        });
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
