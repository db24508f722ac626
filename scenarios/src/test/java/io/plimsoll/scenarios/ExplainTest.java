package io.plimsoll.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore_the_locale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR"})
    void every_sentence_is_printed_with_the_limits_of_each_cluster(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(Explain.explain(Catalogue.scenarios()))
                .isEqualTo(contentOf(ExplainTest.class.getResource("explained.txt"), StandardCharsets.UTF_8));
    }
}
