package io.plimsoll.scenarios;

import io.plimsoll.scenario.Scenario;
import java.util.List;

/** All ready-made scenarios, in the order in which one learns them. */
public final class Catalogue {

    private static final List<Scenario> SCENARIOS = List.of(
            KBenchScenarios.TRAFFIC_WITHIN_A_NODE,
            KBenchScenarios.PLAIN_TRAFFIC_BETWEEN_NODES,
            KBenchScenarios.ENCRYPTED_TRAFFIC_BETWEEN_NODES,
            KBenchScenarios.ENCRYPTED_JUMBO_SEGMENTS_BETWEEN_NODES,
            KBenchScenarios.DATAGRAMS_WITHIN_A_NODE,
            KBenchScenarios.PLAIN_DATAGRAMS_BETWEEN_NODES,
            KBenchScenarios.ENCRYPTED_DATAGRAMS_BETWEEN_NODES,
            KBenchScenarios.ENCRYPTED_JUMBO_DATAGRAMS_BETWEEN_NODES,
            KBenchScenarios.PLAIN_DATAGRAMS_AT_FULL_SPEED,
            KBenchScenarios.ENCRYPTED_DATAGRAMS_AT_FULL_SPEED,
            KBenchScenarios.TCP_LATENCY_BETWEEN_NODES,
            KBenchScenarios.UDP_LATENCY_BETWEEN_NODES,
            KBenchScenarios.TCP_BANDWIDTH_BETWEEN_NODES,
            KBenchScenarios.UDP_BANDWIDTH_BETWEEN_NODES,
            KBenchZoneScenarios.TRAFFIC_BETWEEN_ZONES,
            CniScenarios.LATENCY_TO_A_POD,
            CniScenarios.DATAGRAM_LATENCY_TO_A_POD,
            CniScenarios.LATENCY_BESIDE_THE_NODES,
            CniScenarios.LATENCY_TO_A_CLUSTER_IP,
            CniScenarios.REQUESTS_TO_A_POD,
            CniScenarios.REQUESTS_TO_ITSELF,
            CniScenarios.REQUESTS_BESIDE_THE_NODES,
            CniScenarios.REQUESTS_TO_A_CLUSTER_IP,
            CniScenarios.ONE_STREAM_BESIDE_THE_NODES,
            CniScenarios.TWO_STREAMS_BESIDE_THE_NODES,
            CniScenarios.FOUR_STREAMS_BESIDE_THE_NODES,
            CniScenarios.ONE_STREAM_TO_A_CLUSTER_IP,
            CniScenarios.TWO_STREAMS_TO_A_CLUSTER_IP,
            CniScenarios.FOUR_STREAMS_TO_A_CLUSTER_IP,
            CniScenarios.LATENCY_UNDER_LOAD,
            K8sNetperfScenarios.CONNECTIONS_TO_A_CLUSTER_IP,
            K8sNetperfScenarios.DATAGRAM_REQUESTS_TO_A_POD,
            KBenchApiScenarios.PODS_IN_THE_API,
            KBenchApiScenarios.SERVICES_IN_THE_API,
            KBenchApiScenarios.DEPLOYMENTS_IN_THE_API,
            KubernetesSloScenarios.API_ANSWERS_IN_TIME,
            KubernetesSloScenarios.API_SUSTAINS_A_RATE,
            KubernetesSloScenarios.PODS_START_IN_TIME,
            KBenchStorageScenarios.QUEUED_READS_AND_WRITES_ON_A_VOLUME,
            KBenchStorageScenarios.QUEUED_READS_FROM_A_VOLUME,
            KBenchStorageScenarios.QUEUED_WRITES_TO_A_VOLUME,
            KBenchStorageScenarios.BLOCKING_READS_AND_WRITES_ON_A_VOLUME,
            KBenchStorageScenarios.BLOCKING_READS_FROM_A_VOLUME,
            KBenchStorageScenarios.BLOCKING_WRITES_TO_A_VOLUME,
            KBenchStorageScenarios.SINGLE_READS_FROM_A_VOLUME,
            KBenchStorageScenarios.QUEUED_READS_AND_WRITES_ON_A_NODE,
            KBenchStorageScenarios.QUEUED_READS_FROM_A_NODE,
            KBenchStorageScenarios.QUEUED_WRITES_TO_A_NODE,
            KBenchStorageScenarios.BLOCKING_READS_AND_WRITES_ON_A_NODE,
            KBenchStorageScenarios.BLOCKING_READS_FROM_A_NODE,
            KBenchStorageScenarios.BLOCKING_WRITES_TO_A_NODE,
            KBenchStorageScenarios.SINGLE_READS_FROM_A_NODE,
            KubestrScenarios.SMALL_READS_FROM_A_VOLUME,
            KubestrScenarios.SMALL_WRITES_TO_A_VOLUME,
            KubestrScenarios.LARGE_READS_FROM_A_VOLUME,
            KubestrScenarios.LARGE_WRITES_TO_A_VOLUME,
            SpiderpoolValueScenarios.VALUES_OF_A_POD,
            SpiderpoolValueScenarios.VALUES_OF_A_CLUSTER_IP,
            CniArticleScenarios.ARTICLE_TCP,
            CniArticleScenarios.ARTICLE_UDP,
            CniArticleScenarios.HTTP_DOWNLOAD,
            CniArticleScenarios.FTP_DOWNLOAD,
            CniArticleScenarios.HTTP_REQUESTS,
            KnbScenarios.POD_TO_POD_TCP,
            KnbScenarios.POD_TO_SERVICE_TCP,
            KnbScenarios.POD_TO_POD_UDP,
            KnbScenarios.POD_TO_SERVICE_UDP,
            CostScenarios.COST_OF_ENCRYPTED_TRAFFIC,
            CostScenarios.COST_OF_REQUESTS,
            ComputeScenarios.PRIME_NUMBERS,
            ComputeScenarios.MEMORY_WRITES,
            ComputeScenarios.CONTEXT_SWITCHES,
            ComputeScenarios.AES_256_GCM,
            ComputeScenarios.COST_FOR_PRIME_NUMBERS,
            ComputeScenarios.COST_FOR_MEMORY_WRITES,
            ComputeScenarios.COST_FOR_PAGE_FAULTS);

    private Catalogue() {}

    /** Returns them; no two have the same id. */
    public static List<Scenario> scenarios() {
        return SCENARIOS;
    }
}
