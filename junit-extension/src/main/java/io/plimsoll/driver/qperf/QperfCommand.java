package io.plimsoll.driver.qperf;

import io.plimsoll.driver.Ports;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.List;

/** The command lines that all qperf workloads share. */
final class QperfCommand {

    private static final String DIGITS = "9";

    private QperfCommand() {}

    static ServerProcess server(Ports ports) {
        return new ServerProcess(
                List.of("qperf", "--listen_port", String.valueOf(ports.control())), ports.control(), false);
    }

    /** Asks for base units, the parameters, and what both ends counted. */
    static List<String> client(String test, DataSize length, Duration lasting, String address, Ports ports) {
        return List.of(
                "qperf",
                "--listen_port",
                String.valueOf(ports.control()),
                "--ip_port",
                String.valueOf(ports.payload()),
                "--time",
                String.valueOf(lasting.toSeconds()),
                "--msg_size",
                String.valueOf(length.bytes()),
                "--unify_units",
                "--precision",
                DIGITS,
                "--verbose_more_stat",
                "--verbose_more_used",
                address,
                test);
    }
}
