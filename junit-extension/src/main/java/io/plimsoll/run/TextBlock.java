package io.plimsoll.run;

/** Lines of a key and what it says, the keys aligned; it is filled once and read once. */
final class TextBlock {

    private static final int KEY_WIDTH = 12;

    private final StringBuilder text = new StringBuilder();
    private boolean paragraphBegins;

    /** Lets an empty line come before the next line, if one comes. */
    TextBlock paragraph() {
        paragraphBegins = true;
        return this;
    }

    TextBlock line(String line) {
        if (paragraphBegins) {
            text.append('\n');
            paragraphBegins = false;
        }
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    TextBlock entry(String key, String said) {
        return line("  " + padded(key) + said.strip().replace("\n", "\n  " + padded("")));
    }

    /** Adds an entry that belongs to the line above it. */
    TextBlock detail(String key, String said) {
        return line("      " + padded(key) + said);
    }

    private static String padded(String key) {
        return key + " ".repeat(Math.max(1, KEY_WIDTH - key.length()));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
