package io.plimsoll.scenario;

import io.plimsoll.workload.ApiWorkload;
import io.plimsoll.workload.ComputeWorkload;
import io.plimsoll.workload.CountedNetworkWorkload;
import io.plimsoll.workload.NetworkWorkload;
import io.plimsoll.workload.StorageWorkload;
import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.Optional;

/** The sentence before its workload is said. */
record ScenarioOpening(String id) implements ScenarioGrammar.Opening {

    private static final Location TWO_PODS = new Location.BetweenPods(Placement.BETWEEN_NODES, NetworkPath.POD_IP);

    @Override
    public ScenarioGrammar.BetweenNodes given(Encryption.Condition condition) {
        return new Given(id, condition.encryption());
    }

    @Override
    public <W extends NetworkWorkload> ScenarioGrammar.Placing<W> run(W workload) {
        return sentence(id, Optional.empty(), workload, TWO_PODS);
    }

    @Override
    public <W extends CountedNetworkWorkload> ScenarioGrammar.PlacingCounted<W> run(W workload) {
        return sentence(id, Optional.empty(), workload, TWO_PODS);
    }

    @Override
    public <W extends StorageWorkload> ScenarioGrammar.Storing<W> run(W workload) {
        return sentence(id, Optional.empty(), workload, new Location.OnNodeDisk());
    }

    @Override
    public <W extends ComputeWorkload> ScenarioGrammar.Measuring<W> run(W workload) {
        return sentence(id, Optional.empty(), workload, new Location.OnNode());
    }

    @Override
    public <W extends ApiWorkload> ScenarioGrammar.Asking<W> run(W workload) {
        return new AskingSentence<>(plan(id, Optional.empty(), workload, new Location.OutsideTheCluster()));
    }

    private static <W extends Workload> ScenarioSentence<W> sentence(
            String id, Optional<Encryption> encryption, W workload, Location location) {
        return new ScenarioSentence<>(plan(id, encryption, workload, location));
    }

    private static <W extends Workload> ScenarioPlan<W> plan(
            String id, Optional<Encryption> encryption, W workload, Location location) {
        return new ScenarioPlan<>(
                id, encryption, workload, location, Optional.empty(), SamplingPlan.DEFAULT, List.of());
    }

    private record Given(String id, Encryption encryption) implements ScenarioGrammar.BetweenNodes {

        @Override
        public <W extends NetworkWorkload> ScenarioGrammar.PlacingBetweenNodes<W> run(W workload) {
            return sentence(id, Optional.of(encryption), workload, TWO_PODS);
        }

        @Override
        public <W extends CountedNetworkWorkload> ScenarioGrammar.PlacingCountedBetweenNodes<W> run(W workload) {
            return sentence(id, Optional.of(encryption), workload, TWO_PODS);
        }
    }
}
