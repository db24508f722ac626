package io.plimsoll.scenario;

/**
 * A finished sentence: what is run, where, under which condition, and what is expected of it. It can be listed,
 * explained, judged against recorded results, or run; it does none of that itself.
 */
public interface Scenario {

    /** Begins a sentence. The grammar is {@link ScenarioGrammar}. */
    static ScenarioGrammar.Opening scenario(String id) {
        return new ScenarioOpening(id);
    }

    /** Returns everything that the sentence says. */
    ScenarioPlan<?> plan();
}
