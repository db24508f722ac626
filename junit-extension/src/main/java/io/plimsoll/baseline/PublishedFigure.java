package io.plimsoll.baseline;

/**
 * One figure that somebody published.
 *
 * @param what what was measured, such as {@code TCP from pod to pod between nodes}
 * @param where on what, such as {@code constellation-azure}; the name of a cluster profile where there is one
 * @param number the figure
 * @param unit its unit as it was published, such as {@code Mbit/s}
 * @param reading how it was had: printed, or read off a chart
 */
public record PublishedFigure(String what, String where, double number, String unit, Reading reading) {

    public PublishedFigure {
        if (!Double.isFinite(number) || number <= 0) {
            throw new IllegalArgumentException("a published figure is finite and above zero, but was " + number);
        }
    }

    /** How a figure was had. */
    public enum Reading {
        /** It is printed in the text, a table, or a label of a chart. */
        PRINTED,
        /** It was read off a chart, within a few per cent. */
        CHART
    }
}
