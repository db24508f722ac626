package io.plimsoll.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void one_can_be_asked_for_by_its_name() {
        assertThat(Explain.explain(Explain.named("pods-start-in-time"))).startsWith("pods-start-in-time\n  run ");
        assertThat(Explain.named("")).hasSameSizeAs(Catalogue.scenarios());
    }

    @Test
    void a_name_that_is_not_in_the_catalogue_is_told_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explain.named("pods-start"))
                .withMessageStartingWith("the catalogue has no scenario 'pods-start', but ")
                .withMessageContaining("pods-start-in-time");
    }
}
