package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.AS_RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.verdict.Verdict;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MissingReferenceTest {

    @Test
    void a_run_whose_reference_is_not_there_ends_before_a_cluster_is_asked_for() {
        AtomicBoolean opened = new AtomicBoolean();
        ClusterSession session = new ClusterSession(
                "local",
                progress -> {
                    opened.set(true);
                    throw new IllegalStateException("the cluster was asked for");
                },
                List.of());

        ScenarioRun run = session.run(AS_RECORDED);

        assertThat(run.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(run.failure())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("there is no baseline 'v2.23' of '"
                                + AS_RECORDED.plan().id() + "' on local")
                        .contains("mvn verify -Dcluster=local -Dplimsoll.baseline.record=v2.23"));
        assertThat(opened).isFalse();
    }
}
