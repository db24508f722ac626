package io.plimsoll.report;

import io.plimsoll.redaction.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Builds the HTML report from the results, offline, as a step of the build between the gates and their verdict. Whatever
 * goes wrong here is said and never fails the build: it would hide the verdict.
 */
public final class HtmlReport {

    private static final int MINUTES = 2;

    private final Path allure;
    private final Path results;
    private final Path folder;

    private HtmlReport(Path allure, Path results, Path folder) {
        this.allure = allure;
        this.results = results;
        this.folder = folder;
    }

    /** Builds it: the unpacked Allure command line, the results, and the folder for the report are the arguments. */
    public static void main(String... arguments) {
        HtmlReport report = new HtmlReport(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        ConsoleOutput.standard().line(report.build());
    }

    /** A page of an earlier build is gone before anything else can fail: it must not pass for this one's. */
    private String build() {
        try {
            Path page = folder.resolve("index.html");
            Files.deleteIfExists(page);
            Path log = Files.createTempFile("allure", ".log");
            try {
                Process process = start(log);
                boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
                if (!ended) {
                    process.destroyForcibly();
                    return missing("it was not built within " + MINUTES + " minutes");
                }
                return process.exitValue() == 0 && Files.exists(page)
                        ? "Allure report: " + page
                        : missing(Redaction.standard().line(Files.readString(log)));
            } finally {
                Files.delete(log);
            }
        } catch (IOException | UncheckedIOException e) {
            return missing(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return missing("interrupted");
        }
    }

    private Process start(Path log) throws IOException {
        String libraries =
                allure.resolve("lib") + "/*" + System.getProperty("path.separator") + allure.resolve("lib/config");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        libraries,
                        "io.qameta.allure.CommandLine",
                        "generate",
                        "--clean",
                        "--single-file",
                        "-o",
                        folder.toString(),
                        results.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Without the first it says "using default configuration" and has no plugins; without the second, exactly
        // "true", the report calls Google Analytics.
        builder.environment().put("APP_HOME", allure.toString());
        builder.environment().put("ALLURE_NO_ANALYTICS", "true");
        return builder.start();
    }

    private String missing(String why) {
        return "The Allure report could not be built from " + results + ": " + why;
    }
}
