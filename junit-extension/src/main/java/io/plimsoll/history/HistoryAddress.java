package io.plimsoll.history;

import io.plimsoll.record.ConfigException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The root of a store on a server, and what it is told to let us in.
 *
 * @param root the address, ending in a slash
 * @param token sent as {@code Authorization: Bearer}, and never printed
 */
record HistoryAddress(URI root, Optional<String> token) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    /**
     * Reads the address.
     *
     * @throws ConfigException if it cannot be one, or if the token would travel in the clear
     */
    static HistoryAddress of(String address, Optional<String> token) {
        URI root = parsed(address.endsWith("/") ? address : address + "/");
        Optional<String> sent = token.map(String::strip).filter(each -> !each.isEmpty());
        if (sent.isPresent() && !TOKEN.matcher(sent.get()).matches()) {
            throw new ConfigException(
                    "PLIMSOLL_HISTORY_TOKEN has spaces or control characters in it, so it is no token");
        }
        if (sent.isPresent() && !root.getScheme().equals("https") && !THIS_MACHINE.contains(root.getHost())) {
            throw new ConfigException("plimsoll.history=" + root + " would send PLIMSOLL_HISTORY_TOKEN in the clear;"
                    + " give an https address, or no token");
        }
        return new HistoryAddress(root, sent);
    }

    private static URI parsed(String address) {
        try {
            URI root = new URI(address);
            boolean isPlain = root.getHost() != null
                    && root.getRawUserInfo() == null
                    && root.getRawQuery() == null
                    && root.getRawFragment() == null;
            if (isPlain && (root.getScheme().equals("https") || root.getScheme().equals("http"))) {
                return root;
            }
        } catch (URISyntaxException e) {
            throw unusable(e);
        }
        throw unusable(null);
    }

    /** Says nothing of the address: it may have a password in it. */
    private static ConfigException unusable(@Nullable Throwable cause) {
        String message = "plimsoll.history is neither a folder nor an address such as https://host/path, without user,"
                + " query and fragment; a secret belongs in the environment variable PLIMSOLL_HISTORY_TOKEN";
        return cause == null ? new ConfigException(message) : new ConfigException(message, cause);
    }
}
