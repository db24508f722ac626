package io.plimsoll.junit;

import io.plimsoll.history.HistoryRunListener;
import io.plimsoll.record.RunException;
import io.plimsoll.redaction.Redaction;
import io.plimsoll.report.ConsoleOutput;
import io.plimsoll.report.RecordRunListener;
import io.plimsoll.run.Invention;
import io.plimsoll.run.RunListener;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.run.TargetClusterSession;
import io.plimsoll.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Puts a launch whose cluster is invented into the place of the real one. */
final class InventedLaunch implements BeforeAllCallback {

    static final AtomicInteger OPENED = new AtomicInteger();
    static final AtomicInteger CLOSED = new AtomicInteger();
    static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    static final List<String> RAN = new ArrayList<>();
    static Invention invention = Invention.throughput(870);
    static Optional<RunException> refusal = Optional.empty();
    static Optional<RuntimeException> left = Optional.empty();
    static Optional<HistoryRunListener> history = Optional.empty();

    static void reset() {
        OPENED.set(0);
        CLOSED.set(0);
        PRINTED.reset();
        RAN.clear();
        invention = Invention.throughput(870);
        refusal = Optional.empty();
        left = Optional.empty();
        history = Optional.empty();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Store store = context.getRoot().getStore(TargetClusterExtension.NAMESPACE);
        if (store.get(Launch.class) == null) {
            store.put(Launch.class, new Launch(InventedLaunch::open, report()));
        }
    }

    private static LaunchReport report() {
        PrintStream out = new PrintStream(PRINTED, true, StandardCharsets.UTF_8);
        return new LaunchReport(
                new ConsoleOutput(out, StandardCharsets.UTF_8, false),
                new RecordRunListener(Path.of("target/plimsoll"), Redaction.standard()),
                history,
                Optional.empty());
    }

    private static TargetClusterSession open(List<RunListener> listeners) {
        OPENED.incrementAndGet();
        refusal.ifPresent(refused -> {
            throw refused;
        });
        return new Session(listeners);
    }

    private record Session(List<RunListener> listeners) implements TargetClusterSession {

        @Override
        public ScenarioRun run(Scenario scenario) {
            RAN.add(scenario.plan().id());
            return invention.run(scenario, listeners);
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
            left.ifPresent(failure -> {
                throw failure;
            });
        }
    }
}
