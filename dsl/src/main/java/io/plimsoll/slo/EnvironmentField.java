package io.plimsoll.slo;

/** What a result depends on beside the release: two results are comparable where all of it is the same. */
public enum EnvironmentField {
    /** What the nodes are, such as {@code Standard_DC4as_v5}. */
    INSTANCE_TYPE("instance type"),
    /** The release of the nodes' kernel. */
    KERNEL("kernel"),
    /** The network plugin and its mode, such as {@code Cilium 1.12, VXLAN}. */
    CNI("CNI"),
    /** The largest packets: in the pods, between the nodes, and in the encrypted transport. */
    MTU("MTU"),
    /** How traffic between nodes is encrypted. */
    ENCRYPTION("encryption"),
    /** The class and the size of the volume that was measured, {@code none} where none was. */
    VOLUME("volume"),
    /** The minor version of Kubernetes, such as {@code 1.30}. */
    KUBERNETES_MINOR("Kubernetes minor");

    private final String label;

    EnvironmentField(String label) {
        this.label = label;
    }

    /** Returns how it is called in texts and files. */
    public String label() {
        return label;
    }
}
