package io.plimsoll.run;

import io.plimsoll.record.InfraException;
import io.plimsoll.record.RunException;
import java.util.ArrayList;
import java.util.List;

/** What a session leaves behind, gathered from all steps of its end: none that fails keeps another from being taken. */
final class Leftovers {

    private final Listeners listeners;
    private final List<String> said = new ArrayList<>();

    Leftovers(Listeners listeners) {
        this.listeners = listeners;
    }

    /** Takes a step; if it fails, its failure says what is left. */
    void after(Runnable step) {
        try {
            step.run();
        } catch (RunException left) {
            said.add(String.valueOf(left.getMessage()));
        } catch (RuntimeException defect) {
            listeners.logDefect("the end of the session met a defect", defect);
            said.add("what is left is not known, by a defect of Plimsoll: " + defect);
        }
    }

    /**
     * Makes sure that there is nothing.
     *
     * @throws InfraException if there is, saying all of it
     */
    void requireNone() {
        if (!said.isEmpty()) {
            throw new InfraException(listeners.asItMayLeave(String.join("\n", said)));
        }
    }
}
