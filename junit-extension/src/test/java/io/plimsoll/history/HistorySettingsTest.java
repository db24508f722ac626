package io.plimsoll.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.record.ConfigException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySettingsTest {

    private static final Map<String, String> TOKEN = Map.of("PLIMSOLL_HISTORY_TOKEN", "s3cret-t0ken\n");

    @Test
    void a_folder_and_a_server_can_be_named() {
        assertThat(where("/srv/history", Map.of())).contains("/srv/history");
        assertThat(where("https://records.example/team", TOKEN)).contains("https://records.example/team/");
    }

    @Test
    void no_history_is_kept_if_none_is_wanted() {
        assertThat(where("none", TOKEN)).isEmpty();
    }

    @Test
    void a_run_that_is_judged_again_is_not_added_again() {
        Properties properties = new Properties();
        properties.setProperty("plimsoll.history", "/srv/history");
        properties.setProperty("plimsoll.replay", "target/plimsoll/run0/scenario.json");

        assertThat(HistorySettings.history(properties, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://somebody:s3cret@records.example/team",
                "https://records.example/team?sig=s3cret",
                "https://records.example/team#s3cret",
                "ftp://records.example/s3cret",
                "https:///s3cret",
                "https://records.example/s3 cret"
            })
    void an_address_that_cannot_be_used_is_refused_without_being_repeated(String address) {
        assertThatThrownBy(() -> where(address, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("PLIMSOLL_HISTORY_TOKEN")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_token_is_not_sent_in_the_clear_to_another_machine() {
        assertThatThrownBy(() -> where("http://records.example", TOKEN))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("in the clear")
                .hasMessageNotContaining("s3cret");
        assertThat(where("http://records.example", Map.of())).isPresent();
        assertThat(where("http://localhost:8080", TOKEN)).isPresent();
    }

    @Test
    void a_token_that_is_none_is_refused_without_being_repeated() {
        assertThatThrownBy(
                        () -> where("https://records.example", Map.of("PLIMSOLL_HISTORY_TOKEN", "s3cret\r\nX-Evil: 1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("s3cret");
    }

    private static Optional<String> where(String said, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("plimsoll.history", said);
        return HistorySettings.history(properties, environment).map(RunHistory::where);
    }
}
