package io.plimsoll.cluster;

import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.BuildResponseItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One image being built by the engine, its steps told to the display. */
final class ImageBuild {
    private static final Pattern STEP = Pattern.compile("Step (\\d+)/\\d+ : .*");
    private static final int LINES_SHOWN = 20;
    private static final List<String> PROXIES = List.of("http_proxy", "https_proxy", "no_proxy");

    private final Engine engine;
    private final BuildDisplay display;

    ImageBuild(Engine engine, BuildDisplay display) {
        this.engine = engine;
        this.display = display;
    }

    void run(String name, ImageContext context, Map<String, String> arguments) {
        DockerfileSteps steps = DockerfileSteps.parse(context.dockerfile());
        Output output = new Output(steps);
        BuildImageCmd command = engine.client()
                .buildImageCmd()
                .withTarInputStream(context.tar())
                .withTags(Set.of(name))
                .withNetworkMode("host")
                .withRemove(true)
                .withForcerm(true);
        arguments.forEach(command::withBuildArg);
        PROXIES.stream()
                .filter(System.getenv()::containsKey)
                .forEach(proxy -> command.withBuildArg(proxy, System.getenv(proxy)));
        try {
            command.exec(output).awaitImageId();
            display.endStep();
        } catch (DockerClientException | DockerException e) {
            throw new LocalClusterException(
                    "The image " + name + " cannot be built. It failed at: " + display.currentStep() + "\n"
                            + "The last of its output:\n    " + String.join("\n    ", output.last())
                            + "\nIf Debian's mirror did not answer or the disk is full, mend that and run again:"
                            + " what was built is kept. Docker says: " + e.getMessage(),
                    e);
        } finally {
            display.abandonStep();
        }
    }

    /** Takes the engine's output apart into lines. */
    private final class Output extends BuildImageResultCallback {
        private final DockerfileSteps steps;
        private final Deque<String> last = new ArrayDeque<>();
        private final StringBuilder open = new StringBuilder();

        Output(DockerfileSteps steps) {
            this.steps = steps;
        }

        @Override
        public void onNext(BuildResponseItem item) {
            super.onNext(item);
            String text = item.getStream();
            if (text == null) {
                return;
            }
            synchronized (last) {
                open.append(text);
                for (int end = open.indexOf("\n"); end >= 0; end = open.indexOf("\n")) {
                    line(open.substring(0, end).strip());
                    open.delete(0, end + 1);
                }
            }
        }

        private void line(String line) {
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                display.endStep();
                steps.title(Integer.parseInt(step.group(1))).ifPresent(display::beginStep);
            }
            if (line.isEmpty()) {
                return;
            }
            display.output(line);
            last.add(line);
            if (last.size() > LINES_SHOWN) {
                last.remove();
            }
        }

        List<String> last() {
            synchronized (last) {
                return List.copyOf(last);
            }
        }
    }
}
