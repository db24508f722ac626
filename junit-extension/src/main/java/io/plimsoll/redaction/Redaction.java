package io.plimsoll.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Everything that leaves passes through here: no secret, no endpoint of the cluster, no control character, no end. To
 * apply it twice changes nothing.
 */
public final class Redaction {

    private static final int SHORTEST_SECRET = 4;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 4_000_000;

    private static final List<Rule> TOKENS = List.of(
            new Rule(
                    "-----begin",
                    "-----BEGIN [A-Z0-9 ]{1,64}-----[\\s\\S]*?(?:-----END [A-Z0-9 ]{1,64}-----|\\z)",
                    "<pem>"),
            // The same as kubeconfigs write it: base64 of "-----BEGIN".
            new Rule("ls0tls1crudjt", "LS0tLS1CRUdJT[A-Za-z0-9+/=]*", "<pem>"),
            new Rule("eyj", "\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]*)?", "<token>"),
            new Rule(
                    "authorization",
                    "(?i)\\b(authorization[\"']?\\s*[:=]\\s*[\"']?(?:(?:bearer|basic|digest|negotiate) )?+)[^\\s\"',<>]{4,}",
                    "$1<token>"),
            new Rule("bearer ", "(?i)\\b(bearer) [a-z0-9._~+/=-]{8,}", "$1 <token>"),
            new Rule("basic ", "(?i)\\b(basic) [a-z0-9._~+/=-]{8,}", "$1 <token>"),
            // access_token too, but not serviceAccountToken, which names a file.
            new Rule("token", "(?i)(?<![a-z0-9])(token[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;}<>]{6,}", "$1<token>"),
            new Rule(
                    "passw", "(?i)(?<![a-z0-9])(passw(?:or)?d[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;}<>]{6,}", "$1<token>"),
            new Rule("secret", "(?i)(client[_-]?secret[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;}<>]{6,}", "$1<token>"),
            new Rule("://", "(?<=://)[^\\s/\"']+@", "<credentials>@"));

    private final List<Rule> rules;

    private Redaction(List<Rule> rules) {
        this.rules = rules;
    }

    /** Returns one that knows no secret by name: it removes what looks like one. */
    public static Redaction standard() {
        return new Redaction(TOKENS);
    }

    /**
     * Hides these strings as well, and their base64. Those of fewer than four characters are let through: hiding them
     * would make every text unreadable and them no safer.
     */
    public Redaction hiding(Collection<String> secrets) {
        List<Rule> more = secrets.stream()
                .filter(secret -> secret.strip().length() >= SHORTEST_SECRET)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .flatMap(secret -> List.of(secret, Base64Forms.of(secret)).stream())
                .map(secret -> new Rule("", Pattern.quote(secret), "<secret>"))
                .toList();
        return before(more);
    }

    /** Writes {@code <cluster>} for these endpoints, each {@code host:port} or a host; for such a host alone as well. */
    public Redaction hidingEndpoints(Collection<String> endpoints) {
        List<Rule> more = new ArrayList<>();
        for (String endpoint : endpoints) {
            more.add(endpointRule(endpoint));
            String host = endpoint.replaceFirst(":\\d+$", "");
            boolean ourOwn = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
            if (!ourOwn && !host.equals(endpoint)) {
                more.add(endpointRule(host));
            }
        }
        return before(more);
    }

    /** Hides what either of the two hides. */
    public Redaction and(Redaction other) {
        return before(other.rules);
    }

    /** Returns a text of any number of lines as it may leave. */
    public String text(String said) {
        String clean = ControlCharacters.removedFrom(said);
        String lowerCase = clean.toLowerCase(Locale.ROOT);
        for (Rule rule : rules) {
            if (lowerCase.contains(rule.contained())) {
                clean = rule.pattern().matcher(clean).replaceAll(rule.replacement());
                lowerCase = clean.toLowerCase(Locale.ROOT);
            }
        }
        return atMost(LONGEST_TEXT, clean);
    }

    /** Returns a text as one line of at most 1,000 characters. */
    public String line(String said) {
        return atMost(LONGEST_LINE, text(said).strip().replaceAll("\\s*\\n\\s*", " "));
    }

    private Redaction before(List<Rule> more) {
        List<Rule> all = new ArrayList<>(more);
        all.addAll(rules);
        return new Redaction(List.copyOf(all));
    }

    private static Rule endpointRule(String endpoint) {
        return new Rule("", "(?i)(?<![\\w.-])" + Pattern.quote(endpoint) + "(?![\\w-]|\\.\\w)", "<cluster>");
    }

    private static String atMost(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        String end = " … (cut)";
        int keep = longest - end.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(keep - 1)) ? keep - 1 : keep) + end;
    }

    /**
     * What is replaced.
     *
     * @param contained the lower case of what each match contains, as far as that is known. To look for it takes a fraction
     *     of looking for a match, and most texts have none.
     */
    private record Rule(String contained, Pattern pattern, String replacement) {

        Rule(String contained, String pattern, String replacement) {
            this(contained, Pattern.compile(pattern), replacement);
        }
    }
}
