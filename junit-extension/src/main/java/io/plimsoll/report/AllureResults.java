package io.plimsoll.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.redaction.Redaction;
import io.qameta.allure.util.PropertiesUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of Allure's results: what Allure itself neither writes nor clears. */
public final class AllureResults {

    /** Only what Allure or this class writes is deleted; the folder's {@code .gitignore} and a history stay. */
    private static final Pattern OURS = Pattern.compile(
            ".+-(?:result|container)\\.json|.+-attachment(?:\\..*)?|categories\\.json|environment\\.properties|executor\\.json");

    private static final Redaction REDACTION = Redaction.standard();

    private final Path folder;

    AllureResults(Path folder) {
        this.folder = folder;
    }

    /** Returns the one that Allure writes to in this process. */
    public static AllureResults ofThisBuild() {
        String name = PropertiesUtils.loadAllureProperties().getProperty("allure.results.directory", "allure-results");
        return new AllureResults(Path.of(name));
    }

    /** Deletes the results of an earlier launch: Allure would show them as retries. */
    public void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    /** Says how failures fall apart: when a launch begins, for one that is interrupted ends without another word. */
    public void categorise() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (InputStream categories = AllureResults.class.getResourceAsStream("allure-categories.json")) {
            if (categories == null) {
                throw new IOException("allure-categories.json is missing from the class path");
            }
            Files.write(folder.resolve("categories.json"), categories.readAllBytes());
        }
    }

    /**
     * Says what the results hold for, who made them, and how failures fall apart.
     *
     * @param environment what to show of the cluster
     * @param variables the environment variables of this process, in which GitHub says what it runs
     */
    public void describe(Map<String, String> environment, Map<String, String> variables) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        categorise();
        StringBuilder properties = new StringBuilder();
        environment.forEach((key, value) -> properties
                .append(escaped(REDACTION.line(key)).replaceAll("([ :=])", "\\\\$1"))
                .append('=')
                .append(escaped(REDACTION.line(value)))
                .append('\n'));
        Files.writeString(folder.resolve("environment.properties"), properties);
        String run = environment.getOrDefault("run", "");
        Files.writeString(folder.resolve("executor.json"), executor(run, variables));
    }

    /** As java.util.Properties reads it back; its own writer puts the time of day into the file. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char sign : text.replace("\\", "\\\\").toCharArray()) {
            escaped.append(sign < 0x7F ? String.valueOf(sign) : String.format(Locale.ROOT, "\\u%04X", (int) sign));
        }
        return escaped.toString();
    }

    private static String executor(String runId, Map<String, String> variables) {
        ObjectNode executor = new ObjectMapper().createObjectNode();
        String repository = variables.getOrDefault("GITHUB_REPOSITORY", "");
        String run = variables.getOrDefault("GITHUB_RUN_ID", "");
        boolean onGithub = !repository.isEmpty() && !run.isEmpty();
        executor.put("name", onGithub ? "GitHub Actions" : "Plimsoll");
        executor.put("type", onGithub ? "github" : "plimsoll");
        executor.put("reportName", "Performance acceptance");
        executor.put("buildName", "run " + runId);
        if (onGithub) {
            String server = variables.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
            executor.put("buildName", repository + " run " + variables.getOrDefault("GITHUB_RUN_NUMBER", run));
            executor.put("buildUrl", server + "/" + repository + "/actions/runs/" + run);
        }
        return REDACTION.text(executor.toPrettyString() + "\n");
    }
}
