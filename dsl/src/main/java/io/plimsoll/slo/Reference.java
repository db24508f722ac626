package io.plimsoll.slo;

/** What a metric is compared with, by name: a recorded baseline, or a control that is measured in the same run. */
public interface Reference {

    /** Says it, to follow {@code compared to}. */
    String describe();
}
