package io.plimsoll.gates;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.plimsoll.run.TargetCluster;
import io.plimsoll.scenario.Scenario;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test of a gate.
 *
 * @param name what {@code -Dit.test} takes
 * @param tags those that select it, of its class and of annotations too
 * @param scenario what it runs
 */
record GateMethod(String name, Set<String> tags, Scenario scenario) {

    GateMethod {
        tags = Set.copyOf(tags);
    }

    /** Makes that of a method, which it calls with a cluster that runs nothing. */
    static GateMethod of(Method method) {
        Class<?> type = method.getDeclaringClass();
        Set<String> tags = Stream.of(method, type).flatMap(GateMethod::tags).collect(Collectors.toSet());
        return new GateMethod(type.getSimpleName() + "#" + method.getName(), tags, scenario(method));
    }

    private static Stream<String> tags(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
                .map(Tag::value);
    }

    private static Scenario scenario(Method method) {
        TargetCluster nowhere = scenario -> {
            throw new Asked(scenario);
        };
        Throwable thrown = catchThrowable(() -> call(method, nowhere));
        if (thrown instanceof InvocationTargetException call && call.getCause() instanceof Asked asked) {
            return asked.scenario;
        }
        throw new AssertionError(method + " ran no scenario", thrown);
    }

    private static void call(Method method, TargetCluster cluster) throws ReflectiveOperationException {
        Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        method.invoke(constructor.newInstance(), cluster);
    }

    /** Ends a gate where it would begin to measure. */
    private static final class Asked extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Scenario scenario;

        Asked(Scenario scenario) {
            this.scenario = scenario;
        }
    }
}
