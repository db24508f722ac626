package io.plimsoll.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A hand in the nodes of the local cluster, behind the product's back. */
final class NodeShell {

    private NodeShell() {}

    /** Runs a script in every node; in it, PEERS are the numbers of the other nodes. */
    static void inEveryNode(String script) {
        for (String container : docker(List.of("ps", "-q", "--filter", "label=io.plimsoll.cluster"))
                .lines()
                .toList()) {
            String peers = "PEERS=$(ls /cluster/nodes/*.address | sed 's|.*/||; s|.address||'"
                    + " | grep -vx \"$(hostname | sed 's|.*-||')\"); ";
            docker(List.of("exec", container, "bash", "-c", peers + script));
        }
    }

    private static String docker(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new AssertionError("docker cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
