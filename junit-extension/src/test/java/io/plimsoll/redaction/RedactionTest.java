package io.plimsoll.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String JWT =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQifQ.c2lnbmF0dXJl";

    private final Redaction standard = Redaction.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "token " + JWT + " was refused            | token <token> was refused",
                "Authorization: Bearer abcdef0123456789   | Authorization: Bearer <token>",
                "authorization: Basic dXNlcjpwYXNzd29yZA== | authorization: Basic <token>",
                "used bearer abcdef0123456789 here        | used bearer <token> here",
                "\"token\": \"abcdefghij\", \"next\": 1   | \"token\": \"<token>\", \"next\": 1",
                "client-password=hunter2hunter2           | client-password=<token>",
                "db_passwd: hunter2hunter2                | db_passwd: <token>",
                "refresh_token=0.AXoAabcdefgh&x=1         | refresh_token=<token>",
                "{\"access_token\":\"abcdefghij\"}         | {\"access_token\":\"<token>\"}",
                "\"client_secret\": \"abcdefghij\"         | \"client_secret\": \"<token>\"",
                "GET https://user:pass@word@host/path     | GET https://<credentials>@host/path",
                "client-key-data: LS0tLS1CRUdJTiBSU0Eg=   | client-key-data: <pem>",
            })
    void what_looks_like_a_secret_is_hidden(String said, String leaves) {
        assertThat(standard.text(said)).isEqualTo(leaves);
    }

    @Test
    void a_pem_block_is_hidden_even_if_its_end_is_missing() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n";

        assertThat(standard.text("a\n" + key + "-----END RSA PRIVATE KEY-----\nb"))
                .isEqualTo("a\n<pem>\nb");
        assertThat(standard.text("a\n" + key)).isEqualTo("a\n<pem>");
        assertThat(standard.text("{\"key\":\"" + key.replace("\n", "\\n") + "-----END RSA PRIVATE KEY-----\\n\"}"))
                .isEqualTo("{\"key\":\"<pem>\\n\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throughput 871 Mbit/s on node-1, ≥ 800 Mbit/s ✓",
                "serviceAccountToken: {path: token}",
                "http://10.0.0.1:5201/, a@b, and 3 basic facts",
                "eyJ is no token",
            })
    void ordinary_text_stays_as_it_is(String said) {
        assertThat(standard.text(said)).isEqualTo(said);
    }

    @Test
    void given_secrets_are_hidden_as_they_are_and_in_base64() {
        Redaction hiding = standard.hiding(List.of("s3cr$t", "s3cr$t-longer", "", "abc"));
        String encoded = Base64.getEncoder().encodeToString("s3cr$t".getBytes(StandardCharsets.UTF_8));

        assertThat(hiding.text("s3cr$t, s3cr$t-longer and abc")).isEqualTo("<secret>, <secret> and abc");
        assertThat(hiding.text("data: " + encoded)).startsWith("data: <secret>");
    }

    @Test
    void a_secret_with_control_characters_strewn_into_it_is_hidden() {
        assertThat(standard.hiding(List.of("hunter22")).text("hun\u0000ter\u001B[1m22"))
                .isEqualTo("<secret>");
    }

    @Test
    void the_endpoint_of_the_cluster_is_called_cluster() {
        Redaction hiding = standard.hidingEndpoints(List.of("Api.example.org:6443", "10.0.0.1:443", "127.0.0.1:6443"));

        assertThat(hiding.text("GET https://api.example.org:6443/version: 503"))
                .isEqualTo("GET https://<cluster>/version: 503");
        assertThat(hiding.text("no route to api.example.org.")).isEqualTo("no route to <cluster>.");
        assertThat(hiding.text("10.0.0.1:443, 10.0.0.1 but 110.0.0.1 and 10.0.0.12"))
                .isEqualTo("<cluster>, <cluster> but 110.0.0.1 and 10.0.0.12");
        assertThat(hiding.text("127.0.0.1:6443 is it, 127.0.0.1 is not"))
                .isEqualTo("<cluster> is it, 127.0.0.1 is not");
    }

    @Test
    void control_characters_of_every_kind_are_removed() {
        assertThat(standard.text("\u001B[31mred\u001B[0m \u001B]0;title\u0007bell\u0007 \u009B1mc1\u0085next"))
                .isEqualTo("red bell c1\nnext");
        assertThat(standard.text("safe\u202Etxt.exe\u2066\u200F\u061C")).isEqualTo("safetxt.exe");
        assertThat(standard.text("a\r\nb\rc\td\u0000\u007F\uFEFF")).isEqualTo("a\nb\nc\td");
        assertThat(standard.text("\uD800x\uFFFE \uD83D\uDE00")).isEqualTo("x \uD83D\uDE00");
    }

    @Test
    void a_line_is_one_line_and_short() {
        assertThat(standard.line(" two\n  lines ")).isEqualTo("two lines");
        assertThat(standard.line("x".repeat(2_000))).hasSize(1_000).endsWith("… (cut)");
        assertThat(standard.line("x".repeat(991) + "\uD83D\uDE00".repeat(20))).hasSize(999);
    }

    @Test
    void a_text_is_capped() {
        assertThat(standard.text("x".repeat(5_000_000))).hasSize(4_000_000).endsWith("… (cut)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer abcdef0123456789",
                "password: hunter2hunter2 https://u:p@h:6443/",
                "\u001B\u001B[31m[31m",
            })
    void to_apply_it_twice_changes_nothing(String said) {
        Redaction hiding = standard.hiding(List.of("hunter22")).hidingEndpoints(List.of("h:6443"));
        String once = hiding.text(said);

        assertThat(hiding.text(once)).isEqualTo(once);
    }
}
