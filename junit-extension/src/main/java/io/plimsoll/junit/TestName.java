package io.plimsoll.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test as Maven selects it.
 *
 * @param type the simple name of its class
 * @param method the name of its method
 */
record TestName(String type, String method) {

    static TestName of(ExtensionContext context) {
        return new TestName(
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName());
    }
}
