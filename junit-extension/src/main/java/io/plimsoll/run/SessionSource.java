package io.plimsoll.run;

import java.util.List;

/** Where a session comes from; found with {@link java.util.ServiceLoader}. */
public interface SessionSource {

    /**
     * Opens a session on the cluster that the launch asks for.
     *
     * @param listeners told about each step of each run
     * @throws io.plimsoll.record.ConfigException if what was asked for makes no sense
     * @throws io.plimsoll.record.InfraException if the cluster cannot be had
     */
    TargetClusterSession open(List<RunListener> listeners);
}
