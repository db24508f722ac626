package io.plimsoll.docs;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fields of a class and of those within it, evaluated by initialising each class and by making an object of it. No
 * method is called: what runs a scenario wants a cluster, but a scenario is a value.
 *
 * @param classes outer ones before those within them
 */
record EvaluatedFields(List<Class<?>> classes) {

    /**
     * A field that has no value.
     *
     * @param line where it is in its source, or where the part of it is that was refused
     * @param message what refused it, and why
     */
    record Refusal(int line, String message) {}

    /** Returns the first refusal in each class; what comes after it there was not reached. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        Map<Class<?>, Object> made = new HashMap<>();
        for (Class<?> type : classes) {
            try {
                Class.forName(type.getName(), true, type.getClassLoader());
                make(type, made);
            } catch (InvocationTargetException | LinkageError e) {
                refusals.add(refusal(type, e));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no object can be made of " + type, e);
            }
        }
        return refusals;
    }

    /** What asks for more than the object around it has no value of its own in the text: a record, a lambda's captive. */
    private static void make(Class<?> type, Map<Class<?>, Object> made) throws ReflectiveOperationException {
        List<Object> around =
                made.containsKey(type.getEnclosingClass()) ? List.of(made.get(type.getEnclosingClass())) : List.of();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            List<Class<?>> wanted = List.of(constructor.getParameterTypes());
            boolean inner = !around.isEmpty() && wanted.equals(List.of(type.getEnclosingClass()));
            if (inner || wanted.isEmpty()) {
                constructor.setAccessible(true);
                made.put(type, constructor.newInstance(inner ? around.toArray() : new Object[0]));
            }
        }
    }

    private static Refusal refusal(Class<?> type, Throwable thrown) {
        Throwable reason = thrown;
        while (reason.getCause() != null
                && (reason instanceof InvocationTargetException || reason instanceof LinkageError)) {
            reason = reason.getCause();
        }
        int line = Arrays.stream(reason.getStackTrace())
                .filter(frame -> Objects.equals(frame.getClassName(), type.getName()))
                .mapToInt(StackTraceElement::getLineNumber)
                .findFirst()
                .orElse(0);
        return new Refusal(line, reason.toString());
    }
}
