package io.plimsoll.driver.iperf3;

import io.plimsoll.driver.Ports;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.workload.Iperf3Options;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command lines that all iperf3 workloads share. */
final class Iperf3Command {

    static final String MEDIA_TYPE = "application/json";

    private Iperf3Command() {}

    /** One server for one test: an aborted client can wedge one that serves several. */
    static ServerProcess server(Ports ports) {
        String port = String.valueOf(ports.payload());
        return new ServerProcess(
                List.of("iperf3", "--server", "--one-off", "--json", "--port", port), ports.payload(), true);
    }

    static List<String> client(
            Iperf3Options options, Duration lasting, String address, Ports ports, List<String> more) {
        List<String> argv =
                new ArrayList<>(List.of("iperf3", "--client", address, "--port", String.valueOf(ports.payload())));
        argv.addAll(List.of("--json", "--connect-timeout", "5000"));
        argv.addAll(List.of("--time", String.valueOf(lasting.toSeconds())));
        argv.addAll(List.of("--omit", String.valueOf(options.omitted().toSeconds())));
        argv.addAll(List.of("--parallel", String.valueOf(options.streams())));
        options.messageLength().ifPresent(size -> argv.addAll(List.of("--length", String.valueOf(size.bytes()))));
        options.window().ifPresent(size -> argv.addAll(List.of("--window", String.valueOf(size.bytes()))));
        if (options.reverse()) {
            argv.add("--reverse");
        }
        argv.addAll(more);
        return List.copyOf(argv);
    }

    static Duration busy(Iperf3Options options, Duration lasting) {
        return lasting.plus(options.omitted());
    }
}
