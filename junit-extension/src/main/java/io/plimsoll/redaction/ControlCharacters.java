package io.plimsoll.redaction;

import java.util.regex.Pattern;

/** What a terminal would obey, a reader would not see, or XML cannot carry. */
final class ControlCharacters {

    private static final Pattern ESCAPE_SEQUENCES = Pattern.compile("(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]"
            + "|(?:\u001B\\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\\\|\u009C)?"
            + "|\u001B[ -/]*[0-~]");

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");

    private ControlCharacters() {}

    static String removedFrom(String text) {
        // Nearly every text has none, and to look for each kind in turn takes a hundred times as long.
        if (isPrintedAscii(text)
                || text.codePoints().allMatch(each -> isPrinted(each) && each != '\u2028' && each != '\u2029')) {
            return text;
        }
        String lines =
                LINE_ENDS.matcher(ESCAPE_SEQUENCES.matcher(text).replaceAll("")).replaceAll("\n");
        if (lines.codePoints().allMatch(ControlCharacters::isPrinted)) {
            return lines;
        }
        StringBuilder printed = new StringBuilder(lines.length());
        lines.codePoints().filter(ControlCharacters::isPrinted).forEach(printed::appendCodePoint);
        return printed.toString();
    }

    private static boolean isPrintedAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!isBetween(' ', character, '~') && character != '\n' && character != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrinted(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        boolean noCharacter = isBetween(Character.MIN_SURROGATE, character, Character.MAX_SURROGATE)
                || (character & 0xFFFE) == 0xFFFE
                || character == 0xFEFF;
        return !noCharacter && !Character.isISOControl(character) && !isBidirectionalControl(character);
    }

    private static boolean isBidirectionalControl(int character) {
        return character == 0x061C
                || isBetween(0x200E, character, 0x200F)
                || isBetween(0x202A, character, 0x202E)
                || isBetween(0x2066, character, 0x2069);
    }

    private static boolean isBetween(int first, int character, int last) {
        return character >= first && character <= last;
    }
}
