package io.plimsoll.run;

import static io.plimsoll.scenario.Control.controlCluster;
import static io.plimsoll.scenario.Scenario.scenario;
import static io.plimsoll.units.Units.percent;
import static io.plimsoll.units.Units.seconds;
import static io.plimsoll.workload.Iperf3.iperf3;
import static io.plimsoll.workload.MeasuresThroughput.throughput;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cluster.ClusterConnection;
import io.plimsoll.cluster.ClusterProfile;
import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.kube.Administrator;
import io.plimsoll.kube.KubeApi;
import io.plimsoll.kube.NamespacePolicy;
import io.plimsoll.record.RepetitionRecord;
import io.plimsoll.record.RunRecord;
import io.plimsoll.verdict.Verdict;
import io.plimsoll.waiver.Waivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One scenario on two clusters in one run. The second is the local cluster again, entered as a guest with a namespace of its
 * own, so that the two sessions do not wait for each other.
 */
class TwoClustersClusterTest {

    @Test
    void a_scenario_is_measured_in_turns_on_both_and_the_verdict_says_of_what_it_speaks() {
        try (OpenCluster local = local();
                Administrator administrator =
                        new Administrator(local.connection().access())) {
            String namespace = Administrator.unique("other");
            administrator.makeNamespace(namespace, Map.of());
            try {
                RunRecord record = run(local, guest(local, namespace));

                assertThat(record.failure()).isEmpty();
                assertThat(record.verdict()).isEqualTo(Verdict.PASS);
                assertThat(record.repetitions())
                        .extracting(RepetitionRecord::arm)
                        .filteredOn(RepetitionRecord.CONTROL::equals)
                        .hasSize(6);
                assertThat(record.objectives().get(0).values()).hasSize(5);
                assertThat(record.objectives().get(0).judgement().caveats())
                        .anyMatch(caveat -> caveat.startsWith("this speaks of these two clusters only"));
                assertThat(record.environment())
                        .containsKey("control: Kubernetes")
                        .containsEntry("control: cluster", "other");
            } finally {
                administrator.removeNamespace(namespace);
            }
        }
    }

    private static OpenCluster local() {
        return OpenCluster.open(OpenCluster.LOCAL, System.out::println);
    }

    private static RunRecord run(OpenCluster local, ClusterConnection guest) {
        List<RunListener> listeners = List.of(new PrintingListener());
        ClusterSession control = new ClusterSession(
                "other", progress -> OpenCluster.existing(guest), listeners, Waivers.none(), Optional.empty());
        try (ClusterSession both = new ClusterSession(
                "local",
                progress -> OpenCluster.existing(local.connection()),
                listeners,
                Waivers.none(),
                Optional.of(control))) {
            return both.run(scenario("beside-another-cluster")
                            .run(iperf3().tcp().omitting(seconds(0)))
                            .betweenNodes()
                            .lasting(seconds(1))
                            .expect(throughput().regressesByAtMost(percent(99)).comparedTo(controlCluster())))
                    .record();
        }
    }

    private static String uid(OpenCluster local) {
        try (KubeApi api = KubeApi.connect(local.connection().access())) {
            return api.clusterUid();
        }
    }

    private static ClusterConnection guest(OpenCluster local, String namespace) {
        ClusterProfile its = local.connection().profile();
        ClusterProfile profile = new ClusterProfile(
                Optional.of(uid(local)),
                new NamespacePolicy.Existing(namespace),
                its.toolbox(),
                its.encryption(),
                its.nodeSelector(),
                its.storageClass(),
                its.caps(),
                its.stated(),
                ClusterProfile.Bottleneck.usual());
        return new ClusterConnection("other", local.connection().access(), profile, Optional.empty());
    }
}
