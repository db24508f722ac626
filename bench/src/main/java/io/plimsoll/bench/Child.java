package io.plimsoll.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of the benchmark. */
final class Child {

    private Child() {}

    /** Runs it to its end, its output ours, and returns its exit status. */
    static int run(Path directory, List<String> argv) throws IOException, InterruptedException {
        return new ProcessBuilder(argv)
                .directory(directory.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    /**
     * Runs it to its end, with this input, and returns what it printed.
     *
     * @throws IllegalStateException if it fails
     */
    static String answer(String input, List<String> argv) {
        try {
            Process process = new ProcessBuilder(argv)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(argv + " ended with status " + status + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + argv, e);
        }
    }
}
