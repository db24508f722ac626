package io.plimsoll.workload;

/** A workload between a client and a server that ends when it has done what it was asked to do. */
public interface CountedNetworkWorkload extends Workload {

    @Override
    default boolean isTimed() {
        return false;
    }
}
