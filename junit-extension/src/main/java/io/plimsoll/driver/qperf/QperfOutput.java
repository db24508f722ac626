package io.plimsoll.driver.qperf;

import io.plimsoll.driver.ToolText;
import io.plimsoll.units.DataSize;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What qperf says of one test: its result, then its parameters, then what each end counted. */
final class QperfOutput {

    private static final List<String> PARAMETERS = List.of(
            " msg_rate = {rate} /sec",
            " msg_size = {size} bytes",
            " port = {*}",
            " time = {time} ns",
            " timeout = {*} ns");

    private static final List<String> ONE_WAY = List.of(
            " send_bytes = {sentBytes} bytes",
            " send_msgs = {sentMessages}",
            " recv_bytes = {receivedBytes} bytes",
            " recv_msgs = {receivedMessages}");

    private static final List<String> TO_AND_FRO = List.of(
            " loc_send_bytes = {sentBytes} bytes",
            " loc_recv_bytes = {answeredBytes} bytes",
            " loc_send_msgs = {sentMessages}",
            " loc_recv_msgs = {answeredMessages}",
            " rem_send_bytes = {*} bytes",
            " rem_recv_bytes = {receivedBytes} bytes",
            " rem_send_msgs = {*}",
            " rem_recv_msgs = {receivedMessages}");

    private QperfOutput() {}

    static ToolText latency(String test, DataSize length, Duration lasting, String said) {
        return parse(test, length, lasting, said, List.of(" latency = {latency} ns"), TO_AND_FRO);
    }

    /** @param result the lines in which the bandwidth is told */
    static ToolText bandwidth(String test, DataSize length, Duration lasting, String said, List<String> result) {
        return parse(test, length, lasting, said, result, ONE_WAY);
    }

    private static ToolText parse(
            String test, DataSize length, Duration lasting, String said, List<String> result, List<String> counted) {
        List<String> lines = Stream.of(List.of(test + ":"), result, PARAMETERS, counted)
                .flatMap(List::stream)
                .toList();
        ToolText output = ToolText.parse("qperf", said, lines);
        output.require("size", length.bytes());
        output.require("time", lasting.toNanos());
        output.requireAgreement(
                "the bytes received, given their messages",
                output.number("receivedBytes"),
                output.number("receivedMessages") * length.bytes());
        return output;
    }
}
