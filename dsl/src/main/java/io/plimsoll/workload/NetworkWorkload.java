package io.plimsoll.workload;

/** A workload between a client and a server, so that it must be said where the two run. */
public interface NetworkWorkload extends Workload {}
