package io.plimsoll.run;

/** A connection to the cluster under test for as long as a launch takes. To close it takes away what is left of ours. */
public interface TargetClusterSession extends TargetCluster, AutoCloseable {

    @Override
    void close();
}
