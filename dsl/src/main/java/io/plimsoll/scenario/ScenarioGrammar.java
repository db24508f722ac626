package io.plimsoll.scenario;

import io.plimsoll.slo.Objective;
import io.plimsoll.units.DataSize;
import io.plimsoll.verdict.RepetitionRange;
import io.plimsoll.workload.ApiWorkload;
import io.plimsoll.workload.ComputeWorkload;
import io.plimsoll.workload.CountedNetworkWorkload;
import io.plimsoll.workload.NetworkWorkload;
import io.plimsoll.workload.StorageWorkload;
import io.plimsoll.workload.Workload;
import java.time.Duration;

/**
 * The grammar of a scenario, in reading order:
 *
 * <pre>
 * scenario(id)                                       run(network)  onOneNode() | betweenNodes() | betweenZones()
 * scenario(id)  given(encryption(ON|OFF|WIREGUARD))  run(network)  betweenNodes() | betweenZones()
 *   [toPodIp() | toClusterIp() | overHostNetwork()]
 * scenario(id)                                       run(network)  hairpin()
 * scenario(id)                                       run(storage)  onVolume(size) | onNodeDisk()
 * scenario(id)                                       run(compute)
 * scenario(id)                                       run(api)
 *   [alongside(resourceUse().of(consumer)): goes on in {@link CostGrammar}]
 *   [lasting(d), if it is timed] [repeated(range)] [warmUp(n)]  expect(objective)+
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

        /** Says what is run between a client and a server. */
        <W extends NetworkWorkload> Placing<W> run(W workload);

        /** Says what is run between a client and a server until it has done enough. */
        <W extends CountedNetworkWorkload> PlacingCounted<W> run(W workload);

        /** Says what is run on a disk. */
        <W extends StorageWorkload> Storing<W> run(W workload);

        /** Says what is computed on a node. */
        <W extends ComputeWorkload> Measuring<W> run(W workload);

        /** Says what is asked of the API server. */
        <W extends ApiWorkload> Asking<W> run(W workload);
    }

    /** A sentence about the traffic between nodes. */
    interface BetweenNodes {

        /** Says what is run. */
        <W extends NetworkWorkload> PlacingBetweenNodes<W> run(W workload);

        /** Says what is run until it has done enough. */
        <W extends CountedNetworkWorkload> PlacingCountedBetweenNodes<W> run(W workload);
    }

    /** A sentence that must say where client and server run. */
    interface Placing<W extends Workload> extends PlacingBetweenNodes<W> {

        /** Puts client and server on the same node. */
        NetworkMeasuring<W> onOneNode();

        /** Puts client and server into one pod, which reaches itself by its ClusterIP. */
        Measuring<W> hairpin();
    }

    /** A sentence whose client and server can only run on two nodes. */
    interface PlacingBetweenNodes<W extends Workload> {

        /** Puts client and server on two different nodes. */
        NetworkMeasuring<W> betweenNodes();

        /** Puts client and server on nodes in two zones, by their label {@code topology.kubernetes.io/zone}. */
        NetworkMeasuring<W> betweenZones();
    }

    /** A sentence that must say where client and server run until they have done enough. */
    interface PlacingCounted<W extends Workload> extends PlacingCountedBetweenNodes<W> {

        /** Puts client and server on the same node. */
        NetworkCounting<W> onOneNode();

        /** Puts client and server into one pod, which reaches itself by its ClusterIP. */
        Counting<W> hairpin();
    }

    /** A sentence whose client and server can only run on two nodes, until they have done enough. */
    interface PlacingCountedBetweenNodes<W extends Workload> {

        /** Puts client and server on two different nodes. */
        NetworkCounting<W> betweenNodes();

        /** Puts client and server on nodes in two zones, by their label {@code topology.kubernetes.io/zone}. */
        NetworkCounting<W> betweenZones();
    }

    /** A sentence that must say on which disk it runs. */
    interface Storing<W extends Workload> {

        /**
         * Runs it on a volume of its own, of the storage class that the cluster's profile names.
         *
         * @param size of the volume; files may fill four fifths of it
         */
        Measuring<W> onVolume(DataSize size);

        /** Runs it on the disk of the node that holds what pods write, in an emptyDir. */
        Measuring<W> onNodeDisk();
    }

    /** A sentence that may say how often it is measured, and must say what is expected. */
    interface Counting<W extends Workload> {

        /** Takes that many repetitions; 5 to 20 by default. */
        Counting<W> repeated(RepetitionRange range);

        /** Takes that many repetitions first and does not judge them, 0 to 10; 1 by default. */
        Counting<W> warmUp(int repetitions);

        /** Says what is expected. */
        Expectation<W> expect(Objective<? super W, ?> objective);
    }

    /** A sentence about the API server that may say how often it is measured, and must say what is expected. */
    interface Asking<W extends Workload> extends Counting<W> {

        /**
         * Looks at what is used meanwhile on all nodes that take ordinary pods, so that it may be expected what the workload
         * costs there. It has no pods of its own that could be looked at.
         */
        <C extends Consumer.Resident> CostGrammar.Counting<W, C> alongside(ResourceUse<C> use);

        @Override
        Asking<W> repeated(RepetitionRange range);

        @Override
        Asking<W> warmUp(int repetitions);
    }

    /** A sentence that may say how long and how often it is measured, and must say what is expected. */
    interface Measuring<W extends Workload> extends Counting<W> {

        /** Looks at what is used meanwhile, so that it may be expected what the workload costs. */
        <C extends Consumer> CostGrammar.Measuring<W, C> alongside(ResourceUse<C> use);

        /** Measures each repetition for that long, whole seconds from 1 to 3,600; 10 by default. */
        Measuring<W> lasting(Duration duration);

        @Override
        Measuring<W> repeated(RepetitionRange range);

        @Override
        Measuring<W> warmUp(int repetitions);
    }

    /** A sentence of client and server that may say by which path, and how often it is measured. */
    interface NetworkCounting<W extends Workload> extends Counting<W> {

        /** Lets the client reach the server by its pod IP, which is the default. */
        NetworkCounting<W> toPodIp();

        /** Lets the client reach the server by a ClusterIP. */
        NetworkCounting<W> toClusterIp();

        /** Puts both pods into the network of their nodes: the control without any pod network. */
        NetworkCounting<W> overHostNetwork();

        /** Looks at what is used meanwhile, so that it may be expected what the workload costs. */
        <C extends Consumer> CostGrammar.Counting<W, C> alongside(ResourceUse<C> use);

        @Override
        NetworkCounting<W> repeated(RepetitionRange range);

        @Override
        NetworkCounting<W> warmUp(int repetitions);
    }

    /** A sentence of client and server that may say by which path, how long and how often it is measured. */
    interface NetworkMeasuring<W extends Workload> extends NetworkCounting<W>, Measuring<W> {

        @Override
        NetworkMeasuring<W> toPodIp();

        @Override
        NetworkMeasuring<W> toClusterIp();

        @Override
        NetworkMeasuring<W> overHostNetwork();

        @Override
        <C extends Consumer> CostGrammar.Measuring<W, C> alongside(ResourceUse<C> use);

        @Override
        NetworkMeasuring<W> lasting(Duration duration);

        @Override
        NetworkMeasuring<W> repeated(RepetitionRange range);

        @Override
        NetworkMeasuring<W> warmUp(int repetitions);
    }

    /** A finished sentence, to which further expectations may be added. */
    interface Expectation<W extends Workload> extends Scenario {

        /** Says what else is expected. */
        Expectation<W> expect(Objective<? super W, ?> objective);
    }
}
