package io.plimsoll.report;

import io.plimsoll.redaction.Redaction;
import io.plimsoll.run.Typography;
import io.plimsoll.verdict.Verdict;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * The console of a build: complete lines only, as Maven passes on nothing else while a test runs, sanitised, of at most
 * 100 columns unless a single word is longer, in signs that it can print.
 */
public final class ConsoleOutput {

    private static final int COLUMNS = 100;

    private final PrintStream out;
    private final Charset charset;
    private final boolean coloured;
    private final Redaction redaction = Redaction.standard();

    /** Makes one that prints to {@code out}, which is of that charset. */
    public ConsoleOutput(PrintStream out, Charset charset, boolean coloured) {
        this.out = out;
        this.charset = charset;
        this.coloured = coloured;
    }

    /** Returns that of this process; coloured unless NO_COLOR is set or the terminal knows no colours. */
    public static ConsoleOutput standard() {
        return new ConsoleOutput(System.out, Charset.defaultCharset(), isColoured(System.getenv()));
    }

    static boolean isColoured(Map<String, String> environment) {
        String terminal = environment.getOrDefault("TERM", "dumb");
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !terminal.equals("dumb");
    }

    /** Prints a line, further ones if it is too long, indented by two more than it. */
    public void line(String text) {
        print(printable(text), "");
    }

    /** Prints a line that begins with a verdict's name. */
    public void line(Verdict verdict, String text) {
        print(printable(verdict + text), coloured ? colour(verdict) : "");
    }

    /** Prints a command so that it can be copied whole: too long a one goes on in the next line as shells allow it. */
    public void command(String label, String command) {
        String whole = label + command;
        print(printable(whole.length() <= COLUMNS ? whole : label + command.replace(" '-D", " \\\n  '-D")), "");
    }

    /** Returns a text in the signs that this console can print. */
    public String printable(String text) {
        return Typography.in(charset, redaction.text(text)).stripTrailing();
    }

    private void print(String text, String colour) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(wrapped(line.stripTrailing())).append('\n'));
        if (!colour.isEmpty()) {
            int end = lines.indexOf(" ");
            lines.insert(end, "\u001B[m").insert(0, colour);
        }
        out.print(lines.isEmpty() ? "\n" : lines);
        out.flush();
    }

    private static String wrapped(String line) {
        String indent = " ".repeat(line.length() - line.stripLeading().length() + 2);
        StringBuilder wrapped = new StringBuilder();
        String rest = line;
        while (rest.length() > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            if (end <= indent.length()) {
                end = rest.indexOf(' ', COLUMNS);
            }
            if (end < 0) {
                break;
            }
            wrapped.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end).strip();
        }
        return wrapped.append(rest).toString();
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "\u001B[32m";
            case VIOLATED -> "\u001B[31m";
            case WAIVED, INCONCLUSIVE, INVALID, INFRA, ABORTED, CONFIG -> "\u001B[33m";
        };
    }
}
