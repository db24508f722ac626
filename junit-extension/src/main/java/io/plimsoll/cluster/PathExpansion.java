package io.plimsoll.cluster;

import io.plimsoll.project.Fields;
import io.plimsoll.project.Surroundings;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kubeconfig's path, in which {@code ~} and {@code ${VARIABLE}} stand for what they do in a shell. */
final class PathExpansion {

    private static final Pattern ANY = Pattern.compile(".+");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final String FIELD = "kubeconfig";
    private static final String DEFAULT = "${KUBECONFIG}";

    private final Surroundings surroundings;
    private final Path directory;

    PathExpansion(Surroundings surroundings, Path directory) {
        this.surroundings = surroundings;
        this.directory = directory;
    }

    Optional<Path> expand(Fields fields) {
        Optional<String> written = fields.text(FIELD, ANY, "the path of a file");
        if (written.isEmpty() && !fields.missing(FIELD)) {
            return Optional.empty();
        }
        StringBuilder expanded = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(written.orElse(DEFAULT));
        while (matcher.find()) {
            Optional<String> value = surroundings.variable(matcher.group(1));
            if (value.isEmpty()) {
                fields.wrong(
                        FIELD,
                        "the environment variable " + matcher.group(1) + " is not set"
                                + (written.isEmpty() ? " (it is used where the field is missing)" : "")
                                + "; set it, or write the file's path here");
                return Optional.empty();
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value.get()));
        }
        matcher.appendTail(expanded);
        return resolve(fields, expanded.toString());
    }

    private Optional<Path> resolve(Fields fields, String path) {
        String home = path.equals("~") || path.startsWith("~/")
                ? surroundings.directory("user.home") + path.substring(1)
                : path;
        try {
            Path resolved = directory.resolve(home).normalize();
            if (!home.contains(File.pathSeparator)) {
                return Optional.of(resolved);
            }
            fields.wrong(FIELD, "names several files; name the one that leads to this cluster");
        } catch (InvalidPathException e) {
            fields.wrong(FIELD, "is not a path: " + e.getReason());
        }
        return Optional.empty();
    }
}
