package io.plimsoll.evidence;

/**
 * From where on something is taken to be at its limit.
 *
 * @param core the share of a core, or of all cores of a node, more than 0, at most 1
 * @param cap the share of a cap, more than 0, at most 1
 */
public record BottleneckThresholds(double core, double cap) {

    /**
     * What holds unless a profile says otherwise. A process that always has something to do still loses a few per cent of
     * a core to interrupts and to starting up within the window, and a cap is stated in round figures.
     */
    public static final BottleneckThresholds USUAL = new BottleneckThresholds(0.95, 0.95);

    public BottleneckThresholds {
        if (!(core > 0 && core <= 1 && cap > 0 && cap <= 1)) {
            throw new IllegalArgumentException("a threshold is a share of more than 0 and at most 1, but they are "
                    + core + " of a core and " + cap + " of a cap");
        }
    }
}
