package io.plimsoll.slo;

import static io.plimsoll.units.Units.mbps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.units.DataRate;
import io.plimsoll.units.Dimension;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsPerClusterTest {

    private static final HigherIsBetter<Object, DataRate> THROUGHPUT =
            new HigherIsBetter<>("throughput", Dimension.NETWORK_RATE, Object.class);
    private static final LimitObjective<Object, DataRate> OBJECTIVE =
            THROUGHPUT.isAtLeast(mbps(800)).on("local", mbps(400)).on("aks", mbps(500));

    @Test
    void the_limit_of_a_profile_applies_on_its_clusters() {
        assertThat(OBJECTIVE.limit().on("local")).isEqualTo(mbps(400));
        assertThat(OBJECTIVE.boundsOn("local")).containsExactly(new Bound(true, 400e6));
        assertThat(OBJECTIVE.describeOn("local")).isEqualTo("throughput is at least 400 Mbit/s");
    }

    @Test
    void the_general_limit_applies_everywhere_else() {
        assertThat(OBJECTIVE.limit().on("gke")).isEqualTo(mbps(800));
        assertThat(OBJECTIVE.describeOn("gke")).isEqualTo(OBJECTIVE.describe());
    }

    @Test
    void limits_are_listed_in_the_order_in_which_they_were_given() {
        assertThat(OBJECTIVE.on("gke", mbps(1)).on("a", mbps(2)).limit().others())
                .containsExactly(
                        Map.entry("local", mbps(400)),
                        Map.entry("aks", mbps(500)),
                        Map.entry("gke", mbps(1)),
                        Map.entry("a", mbps(2)));
    }

    @Test
    void two_limits_for_one_profile_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OBJECTIVE.on("local", mbps(300)))
                .withMessage("the limit of throughput on 'local' is given twice");
    }

    @Test
    void every_word_returns_a_new_objective() {
        LimitObjective<Object, DataRate> general = THROUGHPUT.isAtLeast(mbps(800));

        LimitObjective<Object, DataRate> reasoned = general.because("replication needs it");
        general.on("local", mbps(400));

        assertThat(general).isEqualTo(THROUGHPUT.isAtLeast(mbps(800)));
        assertThat(general.reason()).isEmpty();
        assertThat(reasoned.reason()).contains("replication needs it");
        assertThat(reasoned.on("local", mbps(400)).reason()).contains("replication needs it");
    }

    @Test
    void the_limits_cannot_be_changed_from_outside() {
        Map<String, DataRate> limits = new HashMap<>(Map.of("local", mbps(400)));
        PerCluster<DataRate> limit = new PerCluster<>(mbps(800), limits);

        limits.put("local", mbps(1));

        assertThat(limit.on("local")).isEqualTo(mbps(400));
        assertThat(limit.others()).isUnmodifiable();
    }
}
