package io.plimsoll.driver.curl;

import static io.plimsoll.workload.MeasuresConnectTime.CONNECT_TIME;
import static io.plimsoll.workload.MeasuresThroughput.THROUGHPUT;

import io.plimsoll.driver.Agreement;
import io.plimsoll.driver.ClientServerDriver;
import io.plimsoll.driver.Ports;
import io.plimsoll.driver.Reading;
import io.plimsoll.driver.ServedFile;
import io.plimsoll.driver.ServerProcess;
import io.plimsoll.driver.ToolJson;
import io.plimsoll.record.InvalidException;
import io.plimsoll.slo.Measurements;
import io.plimsoll.workload.CurlDownload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs curl downloading one file. */
public final class CurlDownloadDriver implements ClientServerDriver<CurlDownload> {

    /** A download that is slower is given up: 20 Mbit/s. */
    private static final long LEAST_BYTES_PER_SECOND = 20_000_000 / 8;

    private static final String WHO = "curl";

    private static final Pattern VERSION = Pattern.compile("libcurl/(?<number>8\\.14\\.[0-9]+)( .*)?");

    @Override
    public String tool() {
        return "curl";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public ServerProcess server(CurlDownload workload, Ports ports) {
        String payload = String.valueOf(ports.payload());
        String control = String.valueOf(ports.control());
        String bytes = String.valueOf(workload.size().bytes());
        return switch (workload.protocol()) {
            case HTTP -> new ServerProcess(List.of("http-server", payload, "1", bytes), ports.payload(), false);
            case FTP -> new ServerProcess(List.of("ftp-server", control, payload, bytes), ports.control(), false);
        };
    }

    @Override
    public List<String> client(CurlDownload workload, Duration lasting, String address, Ports ports) {
        String url = switch (workload.protocol()) {
            case HTTP -> "http://" + address + ":" + ports.payload() + "/file";
            case FTP -> "ftp://" + address + ":" + ports.control() + "/file";
        };
        return List.of(
                "curl",
                "-q",
                "--silent",
                "--show-error",
                "--fail",
                "--ipv4",
                "--http1.1",
                "--noproxy",
                "*",
                "--max-time",
                String.valueOf(longest(workload, lasting).toSeconds()),
                "--output",
                "/dev/null",
                "--write-out",
                "%{json}",
                url);
    }

    @Override
    public Duration busy(CurlDownload workload, Duration lasting) {
        return Duration.ZERO;
    }

    @Override
    public Duration longest(CurlDownload workload, Duration lasting) {
        return Duration.ofSeconds(10 + workload.size().bytes() / LEAST_BYTES_PER_SECOND);
    }

    @Override
    public Reading read(CurlDownload workload, Duration lasting, String serverSaid, String clientSaid) {
        boolean ftp = workload.protocol() == CurlDownload.Protocol.FTP;
        long bytes = workload.size().bytes();
        ServedFile served = ServedFile.parse(serverSaid, ftp ? "vsftpd" : "nginx", 1, bytes);
        ToolJson said = ToolJson.parse(WHO, clientSaid);
        said.require("exitcode", 0);
        said.require("errormsg", "null");
        said.require("scheme", ftp ? "ftp" : "http");
        said.require("response_code", ftp ? 226 : 200);
        said.require("size_download", bytes);
        said.require("num_connects", ftp ? 2 : 1);
        said.require("num_redirects", 0);
        said.require("num_retries", 0);
        said.require("proxy_used", 0);
        String version = version(said.text("curl_version"));
        double connected = ftp ? controlConnected(said.number("time_connect")) : said.number("time_connect");
        double asked = said.number("time_pretransfer");
        double total = said.number("time_total");
        if (!(said.number("time_namelookup") <= connected && connected <= asked && asked < total)) {
            throw new InvalidException(String.format(
                    Locale.ROOT,
                    "curl contradicts itself: connected after %.6f s, began to transfer after %.6f s, ended after %.6f s",
                    connected,
                    asked,
                    total));
        }
        Agreement.LOOSE.require("curl", "bytes per second", said.number("speed_download"), bytes / total);
        return new Reading(
                Measurements.none()
                        .with(THROUGHPUT, bytes * 8 / (total - asked))
                        .with(CONNECT_TIME, connected - said.number("time_namelookup")),
                0,
                bytes,
                facts(version, ftp ? "FTP server" : "HTTP server", served));
    }

    private static String version(String said) {
        Matcher version = VERSION.matcher(said);
        if (!version.matches()) {
            throw new InvalidException("the output of '" + said + "' is not known; use the toolbox's curl 8.14");
        }
        return version.group("number");
    }

    /**
     * Returns when the control connection was there. curl 8.14 adds that time to {@code time_connect} once more when the
     * data connection is: {@code conn_report_connect_stats} of its lib/cfilters.c asks the first socket for both, and
     * {@code Curl_pgrsTimeWas} sums up.
     */
    private static double controlConnected(double twice) {
        return twice / 2;
    }

    private static Map<String, String> facts(String version, String kind, ServedFile served) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("curl", version);
        facts.put(kind, served.server() + ", 1 worker of one thread, from memory");
        return facts;
    }
}
