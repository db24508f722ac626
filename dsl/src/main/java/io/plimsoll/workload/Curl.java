package io.plimsoll.workload;

import io.plimsoll.units.DataSize;

/** The beginning of a curl workload: {@code curl().download(gib(1))}. */
public final class Curl {

    private static final Curl CURL = new Curl();

    private Curl() {}

    /** Begins a curl workload. */
    public static Curl curl() {
        return CURL;
    }

    /** Downloads one file of that size over HTTP, whole MiB from 1 MiB to 1 TiB. */
    public CurlDownload download(DataSize size) {
        return new CurlDownload(CurlDownload.Protocol.HTTP, size);
    }
}
