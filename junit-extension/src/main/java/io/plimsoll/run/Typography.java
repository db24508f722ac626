package io.plimsoll.run;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/** The signs of our texts, as the charset of whoever prints them allows. */
public final class Typography {

    private static final Map<Integer, String> ASCII = Map.ofEntries(
            Map.entry((int) '✓', "[ok]"),
            Map.entry((int) '✗', "[FAIL]"),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≤', "<="),
            Map.entry((int) 'α', "alpha"),
            Map.entry((int) 'β', "beta"),
            Map.entry((int) 'µ', "u"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '·', "-"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '─', "-"),
            Map.entry((int) '→', "->"),
            Map.entry((int) '●', "o"));

    private Typography() {}

    /** Replaces each sign that the charset has not by one that it has. */
    public static String in(Charset charset, String text) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            String said = Character.toString(sign);
            printable.append(encoder.canEncode(said) ? said : ASCII.getOrDefault(sign, "?"));
        });
        return printable.toString();
    }
}
