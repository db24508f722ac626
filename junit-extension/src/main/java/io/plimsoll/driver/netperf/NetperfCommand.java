package io.plimsoll.driver.netperf;

import io.plimsoll.driver.Ports;
import io.plimsoll.driver.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command lines that all netperf workloads share. */
final class NetperfCommand {

    private NetperfCommand() {}

    static ServerProcess server(Ports ports) {
        return new ServerProcess(
                List.of("netserver", "-D", "-4", "-p", String.valueOf(ports.control())), ports.control(), false);
    }

    /**
     * The data goes over a port of its own that is known beforehand, so that a service can lead to it.
     *
     * @param keywords what is to be told of the test
     */
    static List<String> client(
            String test, Duration lasting, String address, Ports ports, List<String> options, List<String> keywords) {
        List<String> argv = new ArrayList<>(List.of("netperf", "-4", "-H", address));
        argv.addAll(List.of("-p", String.valueOf(ports.control())));
        argv.addAll(List.of("-l", String.valueOf(lasting.toSeconds()), "-t", test));
        argv.addAll(List.of("--", "-P", "," + ports.payload()));
        argv.addAll(options);
        argv.addAll(List.of("-k", String.join(",", keywords)));
        return List.copyOf(argv);
    }
}
