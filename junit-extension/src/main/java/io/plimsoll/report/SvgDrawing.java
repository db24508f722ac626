package io.plimsoll.report;

import io.plimsoll.redaction.Redaction;
import java.util.Locale;

/** An SVG on white, of a fixed size, without scripts, fonts or anything from elsewhere. */
final class SvgDrawing {

    private static final Redaction REDACTION = Redaction.standard();

    private final StringBuilder svg = new StringBuilder();

    SvgDrawing(int width, int height) {
        element(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"Helvetica, Arial, sans-serif\">",
                width, height, width, height);
        rectangle(0, 0, width, height, "#ffffff", 1);
    }

    void rectangle(double x, double y, double width, double height, String fill, double opacity) {
        element(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"%.2f\"/>",
                x, y, width, height, fill, opacity);
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width, String dashes) {
        element(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                x1, y1, x2, y2, stroke, width, dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        element(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                x, y, radius, fill, stroke);
    }

    void text(double x, double y, String anchor, int size, String fill, String said) {
        String escaped =
                REDACTION.line(said).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        element(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>",
                x, y, anchor, size, fill, escaped);
    }

    @Override
    public String toString() {
        return svg + "</svg>\n";
    }

    private void element(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
