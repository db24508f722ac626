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
            KBenchApiScenarios.PODS_IN_THE_API,
            KBenchApiScenarios.SERVICES_IN_THE_API,
            KBenchApiScenarios.DEPLOYMENTS_IN_THE_API,
            KubernetesSloScenarios.API_ANSWERS_IN_TIME,
            KubernetesSloScenarios.PODS_START_IN_TIME,
            KnbScenarios.POD_TO_POD_TCP,
            KnbScenarios.POD_TO_SERVICE_TCP,
            KnbScenarios.POD_TO_POD_UDP,
            KnbScenarios.POD_TO_SERVICE_UDP,
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
