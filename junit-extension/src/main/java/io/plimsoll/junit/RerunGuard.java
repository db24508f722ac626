package io.plimsoll.junit;

import io.plimsoll.assertions.ConfigurationError;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Refuses to measure until it is green: the best of several tries keeps any limit sooner or later. */
final class RerunGuard {

    private static final List<String> PROPERTIES =
            List.of("surefire.rerunFailingTestsCount", "failsafe.rerunFailingTestsCount");

    private static final String WHY = "the best of several tries hides violations, so the build never runs a"
            + " performance test again; scenarios repeat their measurements themselves";

    private RerunGuard() {}

    static void check(ExtensionContext context) {
        for (String property : PROPERTIES) {
            context.getConfigurationParameter(property)
                    .filter(count -> !count.isBlank() && !count.strip().equals("0"))
                    .ifPresent(count -> {
                        throw new ConfigurationError("CONFIG: " + property + " is " + count + ": " + WHY);
                    });
        }
        // What a POM configures does not reach this JVM as a property, but a second run of the same test gives it away.
        Store launch = context.getStore(StoreScope.LAUNCHER_SESSION, TargetClusterExtension.NAMESPACE);
        if (launch.get(context.getUniqueId()) != null) {
            throw new ConfigurationError("CONFIG: this test has run in this launch before: " + WHY);
        }
        launch.put(context.getUniqueId(), true);
    }
}
