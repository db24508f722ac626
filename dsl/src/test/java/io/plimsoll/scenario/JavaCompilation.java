package io.plimsoll.scenario;

import com.sun.source.util.JavacTask;
import io.plimsoll.workload.Workload;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * What the compiler says of a scenario that a user might write.
 *
 * @param errors its error messages in one line each, types without their packages; none if the scenario compiles
 */
record JavaCompilation(List<String> errors) {

    private static final String USER_CODE = """
            import static io.plimsoll.scenario.Consumer.*;
            import static io.plimsoll.scenario.Control.*;
            import static io.plimsoll.scenario.CostInMemory.*;
            import static io.plimsoll.scenario.CostOfRequests.*;
            import static io.plimsoll.scenario.CostOfThroughput.*;
            import static io.plimsoll.scenario.Encryption.*;
            import static io.plimsoll.scenario.ResourceUse.*;
            import static io.plimsoll.scenario.Scenario.scenario;
            import static io.plimsoll.slo.Recorded.recorded;
            import static io.plimsoll.units.Units.*;
            import static io.plimsoll.verdict.RepetitionRange.*;
            %s

            class %s {
                io.plimsoll.scenario.Scenario scenario = %s;
            }
            """;

    /**
     * Compiles expressions where a scenario is expected, each by itself, with every word of the language imported.
     *
     * @param scenarios the expressions, with single quotes around their strings
     */
    static List<JavaCompilation> ofEach(List<String> scenarios) {
        String words = wordsOfWorkloads();
        List<Source> sources = IntStream.range(0, scenarios.size())
                .mapToObj(number -> Source.of("UserCode" + number, words, scenarios.get(number)))
                .toList();
        List<Diagnostic<? extends JavaFileObject>> said = compile(sources);
        return sources.stream().map(source -> of(source, said)).toList();
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none", "-classpath", whereIs(Scenario.class) + File.pathSeparator + whereIs(NullMarked.class));
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostics, options, null, sources);
        try {
            // Types are checked; no class file is written.
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics();
    }

    private static JavaCompilation of(Source source, List<Diagnostic<? extends JavaFileObject>> said) {
        return new JavaCompilation(said.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && source.isTheOneOf(each))
                .map(each -> each.getMessage(Locale.ENGLISH)
                        .replaceAll("\\b([a-z]+\\.)+(?=[A-Z])", "")
                        .replaceAll("\\s+", " "))
                .toList());
    }

    /** Every type of the package, so that a new workload needs no line here. */
    private static String wordsOfWorkloads() {
        try (Stream<Path> types = Files.list(whereIs(Workload.class).resolve("io/plimsoll/workload"))) {
            return types.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".class") && !each.contains("$") && !each.startsWith("package-"))
                    .map(each -> "import static io.plimsoll.workload." + each.replace(".class", ".*;"))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path whereIs(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        static Source of(String name, String words, String scenario) {
            return new Source(name, USER_CODE.formatted(words, name, scenario.replace('\'', '"')));
        }

        /** Tells whether something was said of this one, or of none, which concerns this one too. */
        boolean isTheOneOf(Diagnostic<? extends JavaFileObject> diagnostic) {
            return diagnostic.getSource() == null
                    || diagnostic.getSource().toUri().equals(toUri());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
