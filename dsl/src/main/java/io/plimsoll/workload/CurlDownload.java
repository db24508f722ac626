package io.plimsoll.workload;

import io.plimsoll.units.DataSize;
import java.util.OptionalInt;

/**
 * curl downloading one file on one connection. The throughput is that of the transfer alone, from the request to the last
 * byte; what the connection took before is {@link MeasuresConnectTime#connectTime()}. No disk takes part: the file is a
 * hole in the server's memory, and the client forgets what it gets.
 *
 * @param protocol by which it is downloaded
 * @param size of the file, whole MiB from 1 MiB to 1 TiB
 */
public record CurlDownload(Protocol protocol, DataSize size)
        implements CountedNetworkWorkload, MeasuresThroughput, MeasuresConnectTime {

    /** The protocol of a download. */
    public enum Protocol {
        /** HTTP/1.1 from nginx, with one worker. */
        HTTP("HTTP"),
        /** FTP from vsftpd, passive, as anonymous. */
        FTP("FTP");

        private final String description;

        Protocol(String description) {
            this.description = description;
        }
    }

    private static final long MEBIBYTE = 1 << 20;

    public CurlDownload {
        if (size.bytes() < MEBIBYTE || size.bytes() > MEBIBYTE << 20 || size.bytes() % MEBIBYTE != 0) {
            throw new IllegalArgumentException(
                    "a download has whole MiB from 1 MiB to 1 TiB, but was asked for " + size);
        }
    }

    /** Downloads it over FTP. */
    public CurlDownload overFtp() {
        return new CurlDownload(Protocol.FTP, size);
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(1);
    }

    @Override
    public String describe() {
        return "curl download of " + size + " over " + protocol.description;
    }
}
