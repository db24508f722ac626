package io.plimsoll.scenario;

import io.plimsoll.workload.NetworkWorkload;
import java.util.List;
import java.util.Optional;

/** The sentence before its workload is said. */
record ScenarioOpening(String id) implements ScenarioGrammar.Opening {

    @Override
    public ScenarioGrammar.BetweenNodes given(Encryption.Condition condition) {
        return new Given(id, condition.encryption());
    }

    @Override
    public <W extends NetworkWorkload> ScenarioGrammar.Placing<W> run(W workload) {
        return sentence(id, Optional.empty(), workload);
    }

    private static <W extends NetworkWorkload> ScenarioSentence<W> sentence(
            String id, Optional<Encryption> encryption, W workload) {
        return new ScenarioSentence<>(new ScenarioPlan<>(
                id,
                encryption,
                workload,
                Placement.BETWEEN_NODES,
                NetworkPath.POD_IP,
                SamplingPlan.DEFAULT,
                List.of()));
    }

    private record Given(String id, Encryption encryption) implements ScenarioGrammar.BetweenNodes {

        @Override
        public <W extends NetworkWorkload> ScenarioGrammar.PlacingBetweenNodes<W> run(W workload) {
            return sentence(id, Optional.of(encryption), workload);
        }
    }
}
