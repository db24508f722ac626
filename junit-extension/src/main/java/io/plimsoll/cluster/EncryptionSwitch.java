package io.plimsoll.cluster;

import io.plimsoll.scenario.Encryption;

/** The means to establish encryption between the nodes, which only a cluster of our own has. */
public interface EncryptionSwitch {

    /** Establishes the mode. Whether it holds is found out on the wire, by others. */
    void establish(Encryption mode);
}
