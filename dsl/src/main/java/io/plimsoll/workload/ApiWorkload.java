package io.plimsoll.workload;

/** A workload that asks things of the API server from outside the cluster, until it has asked often enough. */
public interface ApiWorkload extends Workload {

    @Override
    default boolean isTimed() {
        return false;
    }
}
