package io.plimsoll.report;

import io.plimsoll.redaction.Redaction;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

/** The open steps of the test that runs in this thread. What is left open when its parent ends was broken off. */
final class AllureSteps {

    private final AllureLifecycle lifecycle;
    private final Redaction redaction;
    private final boolean active;
    private final Deque<Open> open = new ArrayDeque<>();

    private AllureSteps(AllureLifecycle lifecycle, Redaction redaction, boolean active) {
        this.lifecycle = lifecycle;
        this.redaction = redaction;
        this.active = active;
    }

    /** Returns those of the current test; if Allure knows of none, every call does nothing. */
    static AllureSteps ofCurrentTest(AllureLifecycle lifecycle, Redaction redaction) {
        boolean active = lifecycle.getCurrentTestCase().isPresent();
        return new AllureSteps(lifecycle, redaction, active);
    }

    /** Returns those of no test. */
    static AllureSteps outsideOfATest(AllureLifecycle lifecycle, Redaction redaction) {
        return new AllureSteps(lifecycle, redaction, false);
    }

    void label(String name, String value) {
        if (active) {
            Label label = new Label().setName(name).setValue(redaction.line(value));
            lifecycle.updateTestCase(test -> test.getLabels().add(label));
        }
    }

    /** Adds a parameter to the test. It varies from run to run, so it must not tell one history from another. */
    void testParameter(String name, String value) {
        if (active) {
            Parameter varying = parameterOf(name, value).setExcluded(true);
            lifecycle.updateTestCase(test -> test.getParameters().add(varying));
        }
    }

    void begin(String key, String name) {
        if (active) {
            Open step = new Open(UUID.randomUUID().toString(), key);
            lifecycle.startStep(step.uuid(), new StepResult().setName(redaction.line(name)));
            open.push(step);
        }
    }

    /** Gives the innermost open step another name. */
    void rename(String name) {
        if (active && !open.isEmpty()) {
            lifecycle.updateStep(open.element().uuid(), step -> step.setName(redaction.line(name)));
        }
    }

    /** Adds a parameter to the innermost open step. */
    void parameter(String name, String value) {
        if (active && !open.isEmpty()) {
            Parameter parameter = parameterOf(name, value);
            lifecycle.updateStep(
                    open.element().uuid(), step -> step.getParameters().add(parameter));
        }
    }

    /** Adds a step that is over already. */
    void whole(String name, Status status, Map<String, String> facts) {
        begin("whole", name);
        facts.forEach(this::parameter);
        end("whole", status);
    }

    void attach(String name, String mediaType, String text) {
        if (active) {
            int dot = name.lastIndexOf('.');
            lifecycle.addAttachment(
                    redaction.line(name),
                    mediaType,
                    dot < 0 ? ".txt" : name.substring(dot),
                    redaction.text(text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Ends the innermost open step of this key. */
    void end(String key, Status status) {
        if (open.stream().anyMatch(step -> step.key().equals(key))) {
            endAllWithin(key);
            stop(open.pop(), status);
        }
    }

    /** Ends what is open within the innermost step of this key. */
    void endAllWithin(String key) {
        while (!open.isEmpty() && !open.element().key().equals(key)) {
            stop(open.pop(), Status.BROKEN);
        }
    }

    private void stop(Open step, Status status) {
        lifecycle.updateStep(step.uuid(), result -> result.setStatus(status));
        lifecycle.stopStep(step.uuid());
    }

    private Parameter parameterOf(String name, String value) {
        return new Parameter().setName(redaction.line(name)).setValue(redaction.line(value));
    }

    private record Open(String uuid, String key) {}
}
