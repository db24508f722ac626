package io.plimsoll.driver.openssl;

import static io.plimsoll.workload.MeasuresCryptography.CRYPTOGRAPHIC_THROUGHPUT;

import io.plimsoll.driver.PodDriver;
import io.plimsoll.driver.Processors;
import io.plimsoll.driver.Reading;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.OpensslSpeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs openssl speed by the wall clock, always in children, so that how many there were is told. */
public final class OpensslSpeedDriver implements PodDriver<OpensslSpeed> {

    @Override
    public String tool() {
        return "openssl";
    }

    @Override
    public List<String> command(OpensslSpeed workload, Duration lasting, String directory) {
        return Processors.command(List.of(
                "openssl",
                "speed",
                "-elapsed",
                "-mr",
                "-seconds",
                String.valueOf(lasting.toSeconds()),
                "-bytes",
                String.valueOf(workload.blockSize().bytes()),
                "-multi",
                Processors.argument(workload.processes()),
                "-evp",
                name(workload)));
    }

    private static String name(OpensslSpeed workload) {
        return switch (workload.algorithm()) {
            case AES_128_GCM -> "AES-128-GCM";
            case AES_256_GCM -> "AES-256-GCM";
            case CHACHA20_POLY1305 -> "ChaCha20-Poly1305";
            case SHA_256 -> "sha256";
            case SHA_512 -> "sha512";
            case SHA3_256 -> "sha3-256";
        };
    }

    @Override
    public Reading read(OpensslSpeed workload, Duration lasting, String said) {
        OpensslOutput output =
                OpensslOutput.parse(name(workload), workload.blockSize().bytes(), said);
        Processors.require("openssl", "processes", workload.processes(), output.processes());
        return Reading.of(
                Measurements.none().with(CRYPTOGRAPHIC_THROUGHPUT, output.bytesPerSecond()),
                Map.of("processes", String.valueOf(output.processes())));
    }
}
