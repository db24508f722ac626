package io.plimsoll.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java code of a document: the imports of its first block, and everything after them, in all blocks, as the body of
 * one class. Each line stays where it is in the document, so that the compiler names its lines.
 *
 * @param document where it is
 * @param lines the lines of its Java blocks; empty where there is other text
 */
record DocumentedCode(Path document, List<String> lines) {

    /** Reads a document. */
    static DocumentedCode of(Path document) {
        try {
            return new DocumentedCode(document, javaLines(Files.readAllLines(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> javaLines(List<String> text) {
        List<String> lines = new ArrayList<>();
        boolean java = false;
        for (String line : text) {
            boolean fence = line.startsWith("```");
            lines.add(java && !fence ? line : "");
            java = fence ? line.equals("```java") : java;
        }
        return lines;
    }

    /** Tells whether there is any code. */
    boolean isEmpty() {
        return lines.stream().allMatch(String::isBlank);
    }

    /**
     * Returns what the compiler complains of or, if nothing, what refuses to be evaluated, as {@code document:line:
     * message}: a range that is upside down compiles as well.
     */
    List<String> errors() {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ClassesInMemory classes = new ClassesInMemory(compiler.getStandardFileManager(diagnostics, null, null));
        boolean compiled = compiler.getTask(
                        null, classes, diagnostics, options, null, List.of(new Source(asOneClass())))
                .call();
        if (compiled) {
            return new EvaluatedFields(classes.load())
                    .refusals().stream()
                            .map(each -> document + ":" + each.line() + ": " + each.message())
                            .toList();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> document + ":" + each.getLineNumber() + ": " + each.getMessage(Locale.ENGLISH))
                .toList();
    }

    private String asOneClass() {
        List<String> source = new ArrayList<>(lines);
        int lastImport = 0;
        for (int line = 0; line < source.size(); line++) {
            lastImport = source.get(line).startsWith("import ") ? line : lastImport;
        }
        source.set(lastImport, source.get(lastImport) + " class Documented {");
        source.add("}");
        return String.join("\n", source);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Documented.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
