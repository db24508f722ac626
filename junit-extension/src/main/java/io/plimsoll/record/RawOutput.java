package io.plimsoll.record;

/**
 * Something as it was said, before any parser: a tool's output, a pod's log, a manifest.
 *
 * @param name unique in its repetition, such as {@code client iperf3.json}
 * @param mediaType such as {@code application/json}
 * @param text the whole of it, redacted
 */
public record RawOutput(String name, String mediaType, String text) {}
