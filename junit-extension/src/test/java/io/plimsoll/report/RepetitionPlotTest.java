package io.plimsoll.report;

import static io.plimsoll.run.InventedScenarios.BESIDE_ITS_CONTROL;
import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static io.plimsoll.run.InventedScenarios.REQUESTS;
import static io.plimsoll.run.InventedScenarios.TWO_OBJECTIVES;
import static io.plimsoll.run.InventedScenarios.WITHIN_A_RANGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.ObjectiveRecord;
import io.plimsoll.run.Invention;
import io.plimsoll.run.ScenarioRun;
import io.plimsoll.slo.SampleGroup;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RepetitionPlotTest {

    private static final String GOOD = "fill=\"#1a7f37\"";
    private static final String MEDIAN = "fill=\"#0969da\"";

    @Test
    void the_same_run_gives_the_bytes_that_were_looked_at() throws Exception {
        ScenarioRun run =
                Invention.throughput(312, 298, 405, 305, 340, 320, 299, 310).of(ENCRYPTED_TRAFFIC);

        try (InputStream golden = RepetitionPlotTest.class.getResourceAsStream("violated.svg")) {
            assertThat(plot(run)).isEqualTo(golden == null ? "" : new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void it_is_xml_with_a_size_on_white() throws Exception {
        String plot =
                plot(Invention.throughput(390, 420).on("<cluster> & \"quotes\"").of(ENCRYPTED_TRAFFIC));
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(plot.getBytes(UTF_8)))
                .getDocumentElement();

        assertThat(List.of(svg.getAttribute("width"), svg.getAttribute("height")))
                .containsExactly("760", "360");
        assertThat(svg.getElementsByTagName("rect")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("fill")
                        .getNodeValue())
                .isEqualTo("#ffffff");
        assertThat(plot).contains("on &lt;cluster&gt; &amp; ");
    }

    @Test
    void a_run_that_is_not_judged_has_no_green_point_and_no_interval() {
        ScenarioRun run = Invention.throughput(870)
                .contradictedAt(6)
                .and("retransmits", 300.0, 0.0)
                .of(TWO_OBJECTIVES);
        String plot = RepetitionPlot.of(run, run.record().objectives().get(1));

        assertThat(plot).contains("INVALID, not judged").doesNotContain(MEDIAN);
        assertThat(plot.split(GOOD, -1)).as("the one of the legend").hasSize(2);
    }

    @Test
    void a_range_has_two_limits_and_a_value_beyond_all_numbers_a_place() {
        ScenarioRun run = Invention.throughput(900, 50_000).of(WITHIN_A_RANGE);
        ScenarioRun failing = Invention.latency(new SampleGroup(Collections.nCopies(300, 0.1), 30))
                .of(REQUESTS);

        assertThat(plot(run)).contains("≥ 800 Mbit/s").contains("≤ 40,000 Mbit/s");
        assertThat(plot(failing)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void a_regression_shows_shares_of_its_control_alone() {
        assertThat(plot(Invention.throughput(970).against(1_000).of(BESIDE_ITS_CONTROL)))
                .contains("≥ 90 %")
                .doesNotContain("Mbit/s");
    }

    @Test
    void values_that_are_all_the_same_or_zero_still_have_a_scale() {
        ScenarioRun run = Invention.throughput(900).and("retransmits", 0.0).of(TWO_OBJECTIVES);

        assertThat(run.record().objectives())
                .allSatisfy(objective -> assertThat(RepetitionPlot.of(run, objective))
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity"));
    }

    private static String plot(ScenarioRun run) {
        ObjectiveRecord objective = run.record().objectives().get(0);
        return RepetitionPlot.of(run, objective);
    }
}
