package io.plimsoll.driver.sockperf;

import io.plimsoll.driver.Ports;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.workload.SockperfMessages;
import io.plimsoll.workload.SockperfMessages.Mode;
import io.plimsoll.workload.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The command lines that all sockperf workloads share. */
final class SockperfCommand {

    /** What sockperf leaves out at the start and the end of its run is less than this. */
    private static final Duration LEFT_OUT = Duration.ofSeconds(1);

    private SockperfCommand() {}

    static ServerProcess server(SockperfMessages messages, Ports ports) {
        List<String> argv = new ArrayList<>(List.of("sockperf", "server"));
        argv.addAll(transport(messages));
        argv.addAll(List.of("--ip", "0.0.0.0", "--port", String.valueOf(ports.payload())));
        return new ServerProcess(argv, ports.payload(), false);
    }

    /** @param rate messages per second; as fast as answers come where absent */
    static List<String> client(
            SockperfMessages messages, OptionalLong rate, Duration lasting, String address, Ports ports) {
        boolean pingPong = messages.mode() == Mode.PING_PONG;
        List<String> argv = new ArrayList<>(List.of("sockperf", pingPong ? "ping-pong" : "under-load"));
        argv.addAll(transport(messages));
        argv.addAll(List.of("--ip", address, "--port", String.valueOf(ports.payload())));
        argv.addAll(
                List.of("--msg-size", String.valueOf(messages.messageLength().bytes())));
        rate.ifPresent(perSecond -> argv.addAll(List.of("--mps", String.valueOf(perSecond))));
        if (!pingPong) {
            argv.addAll(List.of("--reply-every", String.valueOf(messages.replyEvery())));
        }
        argv.addAll(List.of("--time", String.valueOf(runs(lasting).toSeconds())));
        return List.copyOf(argv);
    }

    /** Returns how long sockperf runs, so that what it takes into account is as long as asked. */
    static Duration runs(Duration lasting) {
        return lasting.plus(LEFT_OUT);
    }

    private static List<String> transport(SockperfMessages messages) {
        return messages.transport() == Transport.TCP ? List.of("--tcp") : List.of();
    }
}
