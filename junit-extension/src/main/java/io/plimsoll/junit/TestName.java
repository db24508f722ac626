package io.plimsoll.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test as Maven selects it.
 *
 * @param type the name of its class without the package
 * @param method the name of its method
 */
record TestName(String type, String method) {

    static TestName of(ExtensionContext context) {
        String type = context.getRequiredTestClass().getName();
        return new TestName(
                type.substring(type.lastIndexOf('.') + 1),
                context.getRequiredTestMethod().getName());
    }
}
