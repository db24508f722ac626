package io.plimsoll.junit;

import io.plimsoll.assertions.VerdictError;
import io.plimsoll.record.ConfigException;
import io.plimsoll.run.RunListener;
import io.plimsoll.run.SessionSource;
import io.plimsoll.run.TargetCluster;
import io.plimsoll.run.TargetClusterSession;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Gives tests the target cluster, one session for the whole launch, and sees to it that they use it. */
final class TargetClusterExtension
        implements BeforeEachCallback, ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    static final Namespace NAMESPACE = Namespace.create(TargetClusterExtension.class);

    private static final Object OPENING = new Object();

    @Override
    public void beforeEach(ExtensionContext context) {
        RerunGuard.check(context);
        context.getStore(NAMESPACE).put(TestRuns.class, new TestRuns(launch(context), TestName.of(context)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TargetCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return testRuns(context)
                .orElseThrow(() -> new ParameterResolutionException("only a test method, or what runs before each, can"
                        + " have a TargetCluster, as every run belongs to the test that asserts something about it"));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Optional<Throwable> thrown = context.getExecutionException();
        if (thrown.isPresent() && !(thrown.get() instanceof TestAbortedException)) {
            return;
        }
        boolean mustRun = thrown.isEmpty()
                && context.getTestMethod()
                        .filter(method -> AnnotationSupport.isAnnotated(method, Measures.class))
                        .isPresent();
        testRuns(context).ifPresent(runs -> {
            runs.requireComplete(mustRun);
            runs.skipIfAsked();
        });
    }

    /** Tells {@link GateLaunchGuard}, which is outside of the engine, whatever became of the test. */
    @Override
    public void afterEach(ExtensionContext context) {
        testRuns(context)
                .filter(runs -> runs.count() > 0)
                .ifPresent(runs -> context.publishReportEntry(TestRuns.ENTRY, String.valueOf(runs.count())));
    }

    private static Optional<TestRuns> testRuns(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(TestRuns.class, TestRuns.class));
    }

    /** The launch, made once: JUnit 5 and 6 have no method in common that does it without being deprecated in one. */
    private static Launch launch(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        synchronized (OPENING) {
            Launch launch = store.get(Launch.class, Launch.class);
            if (launch == null) {
                launch = new Launch(TargetClusterExtension::open, report());
                store.put(Launch.class, launch);
            }
            return launch;
        }
    }

    private static LaunchReport report() {
        try {
            return LaunchReport.ofThisBuild();
        } catch (ConfigException e) {
            throw VerdictError.of(e);
        }
    }

    private static TargetClusterSession open(List<RunListener> listeners) {
        return ServiceLoader.load(SessionSource.class)
                .findFirst()
                .orElseThrow(() -> new ConfigException("nothing on the class path can reach a cluster; depend on"
                        + " io.plimsoll:plimsoll-junit-extension as it was published"))
                .open(listeners);
    }
}
