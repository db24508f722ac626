package io.plimsoll.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsThatCannotWorkAreRefusedTest {
    @Test
    void without_any_property_there_are_two_nodes_that_are_not_kept() {
        assertThat(LocalClusterSettings.from(new Properties()).nodes()).isEqualTo(2);
        assertThat(LocalClusterSettings.from(new Properties()).keep()).isFalse();
    }

    @Test
    void the_cache_is_below_the_home_directory() {
        assertThat(LocalClusterSettings.from(with("user.home", "/home/ada")).cache())
                .isEqualTo(Path.of("/home/ada/.cache/plimsoll"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5", " 3 "})
    void one_to_five_nodes_are_possible(String nodes) {
        assertThat(LocalClusterSettings.from(with("plimsoll.local.nodes", nodes))
                        .nodes())
                .isEqualTo(Integer.parseInt(nodes.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "two", "", "2.5", "99999999999"})
    void any_other_number_is_refused_with_what_is_possible(String nodes) {
        assertThatThrownBy(() -> LocalClusterSettings.from(with("plimsoll.local.nodes", nodes)))
                .isInstanceOf(LocalClusterException.class)
                .hasMessage("-Dplimsoll.local.nodes=" + nodes
                        + " is not possible for the local cluster: give a whole number from 1 to 5.");
    }

    @Test
    void keep_may_be_given_without_a_value() {
        assertThat(LocalClusterSettings.from(with("plimsoll.local.keep", "")).keep())
                .isTrue();
        assertThat(LocalClusterSettings.from(with("plimsoll.local.keep", "true"))
                        .keep())
                .isTrue();
        assertThat(LocalClusterSettings.from(with("plimsoll.local.keep", "false"))
                        .keep())
                .isFalse();
    }

    @Test
    void a_keep_that_is_neither_true_nor_false_is_refused() {
        assertThatThrownBy(() -> LocalClusterSettings.from(with("plimsoll.local.keep", "yes")))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("-Dplimsoll.local.keep=yes")
                .hasMessageContaining("true or false");
    }

    private static Properties with(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
