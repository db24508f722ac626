package io.plimsoll.run;

import static io.plimsoll.run.InventedScenarios.ENCRYPTED_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.record.InfraException;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiredWaiverTest {

    private final AtomicBoolean opened = new AtomicBoolean();

    @TempDir
    private Path project;

    @Test
    void a_run_with_an_expired_waiver_is_red_before_a_cluster_is_asked_for() throws IOException {
        ScenarioRun run = run(ENCRYPTED_TRAFFIC.plan().id());

        assertThat(run.verdict()).isEqualTo(Verdict.CONFIG);
        assertThat(run.failure())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("waivers.yaml:2: the waiver of throughput of '")
                        .contains("owned by network team, expired on 2001-12-24"));
        assertThat(opened).isFalse();
    }

    @Test
    void an_expired_waiver_of_another_scenario_does_not_stop_a_run() throws IOException {
        ScenarioRun run = run("another");

        assertThat(run.verdict()).isEqualTo(Verdict.INFRA);
        assertThat(opened).isTrue();
    }

    private ScenarioRun run(String waived) throws IOException {
        Waivers waivers = Waivers.in(Files.writeString(project.resolve("waivers.yaml"), """
                waivers:
                  - scenario: %s
                    metric: throughput
                    cluster: local
                    owner: network team
                    reason: driver 5.2 is slow
                    expires: 2001-12-24
                """.formatted(waived)));
        ClusterSession session = new ClusterSession(
                "local",
                progress -> {
                    opened.set(true);
                    throw new InfraException("the cluster was asked for");
                },
                List.of(),
                waivers,
                Optional.empty());
        return session.run(ENCRYPTED_TRAFFIC);
    }
}
