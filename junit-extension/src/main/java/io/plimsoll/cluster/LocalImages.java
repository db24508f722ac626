package io.plimsoll.cluster;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.PruneType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The images of the local cluster, each tagged with a hash of all that it is made of: what has changed is built anew,
 * and nothing else.
 */
final class LocalImages {
    private static final String BOOKWORM = "plimsoll/debian:bookworm";
    private static final String TRIXIE = "plimsoll/debian:trixie";

    private final Engine engine;
    private final Recipe kubernetes;
    private final Recipe toolbox;
    private final Recipe node;

    /** An image, what it is built from, and the arguments its Dockerfile takes. */
    private record Recipe(String repository, String name, ImageContext context, Map<String, String> arguments) {
        static Recipe of(String shortName, List<String> foundations, Map<String, String> arguments) {
            ImageContext context = ImageContext.shipped(shortName);
            String repository = "plimsoll/" + shortName;
            return new Recipe(repository, repository + ":" + context.tag(foundations), context, arguments);
        }
    }

    LocalImages(Engine engine) {
        this.engine = engine;
        String bookworm = baseImage(BOOKWORM);
        String trixie = baseImage(TRIXIE);
        kubernetes = Recipe.of("kubernetes", List.of(bookworm), Map.of());
        toolbox = Recipe.of("toolbox", List.of(trixie), Map.of());
        node = Recipe.of(
                "node",
                List.of(trixie, kubernetes.name(), toolbox.name()),
                Map.of("KUBERNETES", kubernetes.name(), "TOOLBOX", toolbox.name()));
    }

    String toolbox() {
        return toolbox.name();
    }

    String node() {
        return node.name();
    }

    private String baseImage(String name) {
        return engine.imageId(name)
                .orElseThrow(() -> new LocalClusterException("The base image " + name
                        + " is missing. Run ./gate once (or ./gate test): it pulls it where a registry answers, and"
                        + " otherwise makes it from Debian's packages."));
    }

    /** Builds what is missing. A node has all that it runs inside, so with it there is nothing else to build. */
    void build(StepTimes times, BuildProgress progress) {
        List<Recipe> missing = new ArrayList<>();
        if (isMissing(node)) {
            missing.add(node);
            if (isMissing(toolbox)) {
                missing.add(0, toolbox);
            }
            if (isMissing(kubernetes)) {
                missing.add(0, kubernetes);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        Instant start = Instant.now();
        List<String> steps = missing.stream()
                .flatMap(recipe -> DockerfileSteps.parse(recipe.context().dockerfile()).titled().stream())
                .toList();
        progress.say(
                "building the images of the local cluster (once; about 10 min on 2 cores if Kubernetes is among them): "
                        + String.join(", ", missing.stream().map(Recipe::name).toList()));
        try (BuildDisplay display = new BuildDisplay(new BuildPlan(steps, times.read()), times, progress)) {
            for (Recipe recipe : missing) {
                new ImageBuild(engine, display).run(recipe.name(), recipe.context(), recipe.arguments());
            }
        }
        missing.forEach(this::removeSuperseded);
        removeRemainders();
        progress.say("the images are built, after " + BuildPlan.say(Duration.between(start, Instant.now())));
    }

    private boolean isMissing(Recipe recipe) {
        return engine.imageId(recipe.name()).isEmpty();
    }

    /** Removes older tags of an image; one that a running cluster still uses stays until that is gone. */
    private void removeSuperseded(Recipe recipe) {
        engine.client().listImagesCmd().withReferenceFilter(recipe.repository()).exec().stream()
                .map(Image::getRepoTags)
                .flatMap(Arrays::stream)
                .filter(tag -> tag.startsWith(recipe.repository() + ":") && !tag.equals(recipe.name()))
                .forEach(tag -> {
                    try {
                        engine.client().removeImageCmd(tag).exec();
                    } catch (DockerException e) {
                        // still in use
                    }
                });
    }

    /** Removes the stages that only served to build: with a compiler and the sources in them they are huge. */
    private void removeRemainders() {
        engine.client()
                .pruneCmd(PruneType.IMAGES)
                .withDangling(true)
                .withLabelFilter("io.plimsoll.build")
                .exec();
    }
}
