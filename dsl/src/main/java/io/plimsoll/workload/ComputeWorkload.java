package io.plimsoll.workload;

/** A workload that computes in one pod and needs nothing but its node. */
public interface ComputeWorkload extends Workload {}
