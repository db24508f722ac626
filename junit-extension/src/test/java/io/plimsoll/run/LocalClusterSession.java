package io.plimsoll.run;

import io.plimsoll.cluster.OpenCluster;
import io.plimsoll.waiver.Waivers;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A session on the local cluster that all tests of a class share. It is closed after the last one, whatever became of them. */
final class LocalClusterSession implements AfterAllCallback {

    private final ClusterSession session =
            new ClusterSession(OpenCluster.LOCAL, List.of(new PrintingListener()), Waivers.none());

    /** Returns it; the cluster is opened when something is first run on it. */
    ClusterSession session() {
        return session;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        session.close();
    }
}
