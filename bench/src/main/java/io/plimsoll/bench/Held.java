package io.plimsoll.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A process that ends with its input: when it is closed, and also when this process is killed. */
final class Held implements AutoCloseable {

    private final Process process;

    /**
     * Starts it and waits until it says that it has begun.
     *
     * @throws IllegalStateException if its first line is another one
     */
    Held(List<String> argv, String begun) {
        try {
            process = new ProcessBuilder(argv)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader said = process.inputReader();
            String line = said.readLine();
            if (!begun.equals(line)) {
                throw new IllegalStateException(argv + " said " + line + " and not " + begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
