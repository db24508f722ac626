package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.NetworkWorkload;
import io.plimsoll.workload.Workload;
import java.time.Duration;

/**
 * The grammar of a scenario, in reading order:
 *
 * <pre>
 * scenario(id)                                    run(workload)  onOneNode() | betweenNodes()
 * scenario(id)  given(encryption(ON|OFF|WIREGUARD))  run(workload)  betweenNodes()
 *   [toPodIp() | toClusterIp() | overHostNetwork()] [lasting(d)] [repeated(range)] [warmUp(n)]  expect(objective)+
 * </pre>
 *
 * From the first {@code expect} on, the sentence is a {@link Scenario}: there is no build(). Every word returns a new
 * value and leaves the one before as it was.
 */
public interface ScenarioGrammar {

    /** A sentence that has a name. */
    interface Opening {

        /** Demands a condition of the traffic between nodes, so that the workload can only run between two of them. */
        BetweenNodes given(Encryption.Condition condition);

        /** Says what is run. */
        <W extends NetworkWorkload> Placing<W> run(W workload);
    }

    /** A sentence about the traffic between nodes. */
    interface BetweenNodes {

        /** Says what is run. */
        <W extends NetworkWorkload> PlacingBetweenNodes<W> run(W workload);
    }

    /** A sentence that must say where client and server run. */
    interface Placing<W extends Workload> extends PlacingBetweenNodes<W> {

        /** Puts client and server on the same node. */
        Measuring<W> onOneNode();
    }

    /** A sentence whose client and server can only run on two nodes. */
    interface PlacingBetweenNodes<W extends Workload> {

        /** Puts client and server on two different nodes. */
        Measuring<W> betweenNodes();
    }

    /** A sentence that may say how it is measured, and must say what is expected. */
    interface Measuring<W extends Workload> {

        /** Lets the client reach the server by its pod IP, which is the default. */
        Measuring<W> toPodIp();

        /** Lets the client reach the server by a ClusterIP. */
        Measuring<W> toClusterIp();

        /** Puts both pods into the network of their nodes: the control without any pod network. */
        Measuring<W> overHostNetwork();

        /** Measures each repetition for that long, whole seconds from 1 to 3,600; 10 by default. */
        Measuring<W> lasting(Duration duration);

        /** Takes that many repetitions; 5 to 20 by default. */
        Measuring<W> repeated(RepetitionRange range);

        /** Takes that many repetitions first and does not judge them, 0 to 10; 1 by default. */
        Measuring<W> warmUp(int repetitions);

        /** Says what is expected. */
        Expectation<W> expect(Objective<? super W, ?> objective);
    }

    /** A finished sentence, to which further expectations may be added. */
    interface Expectation<W extends Workload> extends Scenario {

        /** Says what else is expected. */
        Expectation<W> expect(Objective<? super W, ?> objective);
    }
}
