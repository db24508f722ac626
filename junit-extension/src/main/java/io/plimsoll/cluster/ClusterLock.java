package io.plimsoll.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two processes from starting, replacing or removing the local cluster at once. Alone: it may be started and
 * removed. Shared: a kept cluster is in use, by as many as like. The operating system frees it when a process dies.
 */
final class ClusterLock implements AutoCloseable {
    private final Path holderFile;
    private final FileChannel channel;
    private @Nullable FileLock lock;

    private ClusterLock(Path holderFile, FileChannel channel) {
        this.holderFile = holderFile;
        this.channel = channel;
    }

    static ClusterLock open(Path cache) {
        Path file = cache.resolve("local").resolve("lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new ClusterLock(file.resolveSibling("lock-holder"), channel);
        } catch (IOException e) {
            throw new LocalClusterException(file + " cannot be opened: make its directory writable.", e);
        }
    }

    /** Takes the lock for this process alone, and fails if another one does not let go of it for so long. */
    void takeAlone(Duration patience, BuildProgress progress) {
        release();
        if (!tryTake(false)) {
            progress.say("the local cluster is in use by another process (" + holder() + "); waiting at most "
                    + BuildPlan.say(patience));
            if (!await(false, patience)) {
                throw inUse();
            }
        }
        sign();
    }

    /** Takes the lock together with others that share it; false if a process holds it alone for so long. */
    boolean takeShared(Duration patience) {
        release();
        boolean taken = tryTake(true) || await(true, patience);
        if (taken) {
            sign();
        }
        return taken;
    }

    /** Lets others know who holds the lock; of several that share it, the latest. */
    private void sign() {
        try {
            Files.writeString(holderFile, Session.current().toString());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private boolean await(boolean shared, Duration patience) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(patience)
                    .until(() -> tryTake(shared));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    LocalClusterException inUse() {
        return new LocalClusterException("The local cluster is in use by another process (host/process/start: "
                + holder() + "). Wait for that to end, or let both use one cluster: start it with"
                + " -Dplimsoll.local.keep=true and the same -Dplimsoll.local.nodes.");
    }

    private boolean tryTake(boolean shared) {
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private String holder() {
        try {
            return Files.readString(holderFile).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private void release() {
        try {
            if (lock != null) {
                lock.release();
                lock = null;
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private LocalClusterException broken(IOException cause) {
        return new LocalClusterException(
                "The lock of the local cluster, beside " + holderFile + ", cannot be used: " + cause.getMessage(),
                cause);
    }
}
