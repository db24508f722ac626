package io.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBlockTest {

    @Test
    void what_a_paragraph_says_is_aligned_beside_its_widest_key() {
        TextBlock text = new TextBlock()
                .line("VIOLATED: it was slow")
                .paragraph()
                .detail("promised", "much")
                .paragraph()
                .entry("kernel", "6.1.0\nof Debian")
                .entry("TCP congestion control", "bbr");

        assertThat(text).hasToString("""
                VIOLATED: it was slow

                      promised    much

                  kernel                 6.1.0
                                         of Debian
                  TCP congestion control bbr
                """);
    }

    @Test
    void a_paragraph_without_lines_is_none() {
        assertThat(new TextBlock()
                        .line("PASS")
                        .paragraph()
                        .paragraph()
                        .entry("next", "nothing")
                        .paragraph())
                .hasToString("PASS\n\n  next        nothing\n");
    }
}
