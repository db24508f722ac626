package io.plimsoll.cluster;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports.Binding;
import java.io.IOException;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecInContainerPattern;
import org.testcontainers.containers.output.FrameConsumerResultCallback;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.output.ToStringConsumer;

/**
 * A node of the running cluster.
 *
 * @param engine where its container is
 * @param name the node's name in Kubernetes
 * @param container the container's id
 */
record Node(Engine engine, String name, String container) {
    private static final int LINES_OF_A_DEAD_NODE = 100;

    /** What a program on a node ended with, and its output and error output together. */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Result run(String... command) {
        try {
            ExecResult result =
                    ExecInContainerPattern.execInContainer(engine.client(), engine.inspect(container), command);
            return new Result(result.getExitCode(), (result.getStdout() + result.getStderr()).strip());
        } catch (IOException | DockerException e) {
            throw new LocalClusterException(
                    "Nothing can be run on " + name + "; ./gate clean removes the cluster. Docker says: "
                            + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalClusterException("Interrupted while " + name + " ran " + String.join(" ", command), e);
        }
    }

    /** The port of this machine, on its loopback address, that leads to the API server. */
    String publishedApiPort() {
        Binding[] bindings = engine.inspect(container)
                .getNetworkSettings()
                .getPorts()
                .getBindings()
                .get(ExposedPort.tcp(NodeContainer.API_PORT));
        if (bindings == null || bindings.length == 0) {
            throw new LocalClusterException(
                    "Docker publishes no port for the API server of " + name + ". Run ./gate clean, and again.");
        }
        return bindings[0].getHostPortSpec();
    }

    boolean isRunning() {
        return Boolean.TRUE.equals(engine.inspect(container).getState().getRunning());
    }

    /** Says what its components last complained of; of a container that has ended, the end of its log. */
    String complaints() {
        if (isRunning()) {
            return run("node-complaints").output();
        }
        ToStringConsumer text = new ToStringConsumer();
        try (FrameConsumerResultCallback callback = new FrameConsumerResultCallback()) {
            callback.addConsumer(OutputType.STDOUT, text);
            callback.addConsumer(OutputType.STDERR, text);
            engine.client()
                    .logContainerCmd(container)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(LINES_OF_A_DEAD_NODE)
                    .exec(callback)
                    .awaitCompletion();
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "its container has ended; the end of its log:\n"
                + text.toUtf8String().strip();
    }
}
