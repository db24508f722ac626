package io.plimsoll.scenario;

/**
 * What a workload costs the cluster. A sentence can only expect something of it that says {@code alongside} whom.
 *
 * @param <M> what the workload must measure, so that there is something that the cost is for
 * @param <C> who it can be a cost of
 */
public sealed interface Cost<M, C extends Consumer> permits CostOfThroughput, CostOfRequests, CostInMemory {}
